package bg.registratura.fhir;

import static bg.registratura.schema.OfStudy.broughtSo;
import static bg.registratura.schema.SamePerson.isOf;
import static bg.registratura.schema.Tables.BROUGHT_STUDY;
import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import bg.registratura.fhir.IrradiationRecord.Instance;
import bg.registratura.fhir.IrradiationRecord.Series;
import bg.registratura.fhir.IrradiationRecord.Taken;
import bg.registratura.people.PatientId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads which studies are kept of a person, down to the UID of each picture. */
@Repository
class TakenRepository {

    private final DSLContext dsl;

    TakenRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Taken> studies(PatientId patient) {
        var instances = multiset(select(INSTANCE.SOP_INSTANCE_UID, INSTANCE.SOP_CLASS_UID, INSTANCE.INSTANCE_NUMBER)
                        .from(INSTANCE)
                        .where(INSTANCE.SERIES_ID.eq(SERIES.SERIES_ID))
                        .orderBy(INSTANCE.INSTANCE_NUMBER, INSTANCE.INSTANCE_ID))
                .convertFrom(rows -> rows.map(mapping(Instance::new)));
        var series = multiset(select(SERIES.SERIES_INSTANCE_UID, SERIES.MODALITY, instances)
                        .from(SERIES)
                        .where(SERIES.STUDY_ID.eq(STUDY.STUDY_ID))
                        .orderBy(SERIES.SERIES_ID))
                .convertFrom(rows -> rows.map(mapping(Series::new)));
        return dsl.select(
                        STUDY.STUDY_ID,
                        STUDY.STUDY_INSTANCE_UID,
                        STUDY.IMAGING_ORDER_ID,
                        STUDY.MODALITY,
                        STUDY.TAKEN_AT,
                        BROUGHT_STUDY.MADE_WHERE,
                        series)
                .from(STUDY)
                .leftJoin(BROUGHT_STUDY)
                .on(broughtSo())
                .where(isOf(STUDY.PATIENT_ID, patient))
                .orderBy(STUDY.TAKEN_AT)
                .fetch(mapping(Taken::new));
    }
}
