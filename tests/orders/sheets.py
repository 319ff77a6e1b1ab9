"""A sheet with every column of the open format, and what came of bringing one in."""

from disrupt.records import EVERY
from disrupt.store.trace import values_of
from tests.desks import held

WHOLE = (
    "reference,family_name,given_names,aliases,born,sex,ethnicity_self,ethnicity_observed,"
    "status,status_on,markers,linked_offences,resident,area,address,postcode,phones,vehicles,"
    "pnc_id,cro,ni_number,driver_number,other_references,occupation,whereabouts,"
    "whereabouts_until,mappa_level,also_victim,owner,deputy,handles,support_contact,note\n"
    "N-7,Exley,Robin,Wren; Lark,~1988-05,male,W1,IC3,charged,2026-05-01,drugs; violence,"
    'sexual,yes,Westmere,"31 Tallow Row, Westmere",ec1a1bb,+44 7700 900123; 07700900124,'
    "bd51 smr,2099/1g,1/99A,zz123456a,EXLEY805048RA9XY,CASE-77; CASE-78,driver,prison,"
    '2027-03,2,no,Lena,Ada,chirp @wren,01632 960001,"one\ntwo"\n'
)


def everything(store):
    return [values_of(each) for each in held(store, *EVERY)]


def told(report):
    return [(each["row"], each["heading"], each["why"]) for each in report.rejected]
