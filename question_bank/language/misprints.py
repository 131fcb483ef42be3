"""A text goes in; whether it holds one of the slips that writers of English make most often comes out."""

import re
from typing import Final

from question_bank.language.gazetteer_countries import misspelt_nationality

MISSPELT: Final = frozenset(
    "accomodate accomodation accross acheive acheived acknowlege adress adressed agression agressive alledged"
    " aircrafts allegedy alot amoung anual anynomous equipments informations spacecrafts Venezualan"
    " apparantly appologise appologize arguement assasin assasinated assasination"
    " assualt athiest attourney authorites availible becuase beggining beleive beleived beleives benificial"
    " buisness calender campain catagory cemetary ceremoney certian challange cheif citzens collegue comission"
    " comittee commision commited commiting committment concensus concious condem condemed constituion"
    " controversal convienient critisism critisized definately definitly delagation democratcy desparate develope"
    " developement diffrent disapointed disasterous disipline dissapear dissapeared dissapointed eachother eldery"
    " embarass embarassed embarassing enviroment environmentaly existance experiance explaination facist familar"
    " favourate febuary finacial finacing finaly firey foriegn formaly fourty freind gaurd govenor goverment"
    " governement guarentee guidline happend harrassment hieght humanatarian imigrants immediatly incidently"
    " initative initatives independance independant influencial innocense intelligance internatinal"
    " interupted investigaton irrelevent"
    " jewelery knowlege labratory leagal liason libary lieutenent maintainance managment manuever marrage medecine"
    " mens millenium millitary miniscule minster minsters missle neccesary neccessary necesary negotation"
    " negotations nieghbor noticable occassion occassionally occured occurence occuring occurrance offical"
    " offically ofthe oponent oppertunity opponant orginal parliment particpate peacefull percieve percieved"
    " permanant persistant personel politican politicans posess posession possibilty preceeding predident prefered"
    " presance presidental privelege probaly proceedure profesional propoganda pubicly publically questionaire"
    " reccomend recieve recieved recieves recieving recomend recomended referal refered regluar relevent religous"
    " repatation resistence responsability responsable restaraunt rythm seige seperate seperated seperately"
    " seperation sieze siezed similiar speach sponser succesful succesfully successfull sucess sucessful supress"
    " supressed suprise suprised surveilance teh temperture tendancy terrorit theif themself thier threatend"
    " tommorow tommorrow tounge tragicly transfered truely unamimous unanimos underate unfortunatly untill upto"
    " usefull vacum vetran vicitm vicitms villian violance warrent weild wether whcih wich wierd withdrawl witheld"
    " womens".split()
)
"""Words that are no words, though many write them so."""
LINKED: Final = re.compile(r"\bMORE\b(?=[’']s?| [a-z(])")
"""What a page puts behind a name and the titles of other reports: "Democrats MORE’s book"."""
MISUSED: Final = re.compile(
    r"\beveryday(?=[.,;”]|$)|\b(?:is|was) an? still an?\b|\b(?:could|would|should) of\b|\b(?:its|it's) self\b"
    r"|\b(?:has|have|had) lead to\b|\bbetween \w+(?: \d{4})? to \w+ \d{4}\b"
    r"|\bamount of (?:days|people|times|votes|seats|jobs|cases|deaths|troops)\b|\bheath (?:care|insurance|services?)\b"
    r"|\btow(?:ed|ing|s)? the (?:[\w-]+ )?line\b"
    r"|\b(?:on|of|in|with|against|passed|approved) (?:spending|tax|farm|energy|funding|budget) (?:bill|plan|law)\b"
    r"|\bas way to\b|\bway of live\b|(?-i:\b(?!www)\w*([a-z])\1\1\w*)"
    r"|(?-i:\bO(?:Brien|Connor|Donnell|Hara|Keefe|Leary|Malley|Neill|Reilly|Rourke|Sullivan)\b)"
    rf"|(?-i:{LINKED.pattern})",
    re.IGNORECASE,
)
"""Words that are words, in places where they cannot stand: "it changes everyday"."""


def misprint(text: str) -> str:
    """The first slip of a text, or nothing."""
    words = re.findall(r"[^\W\d_]+", text)
    found = next((word for word in words if word in MISSPELT or misspelt_nationality(word)), "")
    misused = MISUSED.search(text)
    return found or (misused.group() if misused else "")
