-- What only some kinds of examination or unit give, and the code of the indication. Each unit of measure is in the name.
alter table exposure
    add teeth                     varchar(120),
    add tube_exposure_mas         decimal(9, 3),
    add ctdi_vol_mgy              decimal(8, 3),
    add dose_length_product_mgycm decimal(9, 2),
    add field_of_view_width_cm    decimal(4, 1),
    add field_of_view_height_cm   decimal(4, 1),
    add programme                 varchar(8),
    add patient_size              varchar(8),
    add icd10_code                varchar(8),
    add constraint exposure_has_a_plausible_charge check (tube_exposure_mas between 0.01 and 6000),
    add constraint exposure_has_a_plausible_volume_dose check (ctdi_vol_mgy between 0.01 and 500),
    add constraint exposure_has_a_plausible_length_product check (dose_length_product_mgycm between 0.1 and 10000),
    add constraint exposure_has_both_sides_of_a_field check
        ((field_of_view_width_cm is null) = (field_of_view_height_cm is null)),
    add constraint exposure_has_a_plausible_field check
        (field_of_view_width_cm between 1 and 40 and field_of_view_height_cm between 1 and 40),
    add constraint exposure_has_a_known_programme check (programme in ('ADULT', 'CHILD')),
    add constraint exposure_has_a_known_patient_size check (patient_size in ('SMALL', 'MEDIUM', 'LARGE')),
    add constraint exposure_has_a_code_of_the_classification check
        (icd10_code regexp binary '^[A-Z][0-9]{2}([.][0-9]{1,2})?$');
