-- A dentist takes pictures from which the person was removed (PS3.15, E), for a purpose they state: it stands in the register as what it
-- is, to a dentist online and in no other way.
alter table disclosure
    drop constraint disclosure_is_a_known_act,
    add constraint disclosure_is_a_known_act check
        (act in ('HANDED_OVER', 'ACCESS_OPENED', 'LOOKED_AT', 'DOWNLOADED', 'ANSWERED', 'EXPORTED', 'REPORTED', 'TOLD',
            'DEID_OPINION', 'DEID_TEACHING', 'DEID_RESEARCH')),
    add constraint disclosure_without_the_person_is_to_a_dentist_online check
        (act not in ('DEID_OPINION', 'DEID_TEACHING', 'DEID_RESEARCH')
            or channel = 'ONLINE_ACCESS' and recipient_kind in ('TREATING', 'OTHER_DENTIST') and patient_id is not null);
