package bg.registratura.dose;

import static bg.registratura.schema.SamePerson.RECORD;
import static bg.registratura.schema.SamePerson.ofRecord;
import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.DOSE_FIGURE;
import static bg.registratura.schema.Tables.EXPOSURE;
import static bg.registratura.schema.Tables.IMAGING_ORDER;
import static bg.registratura.schema.Tables.IRRADIATION;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.STUDY;

import bg.registratura.dose.DoseFigure.By;
import bg.registratura.imaging.StudyId;
import bg.registratura.schema.tables.Account;
import bg.registratura.security.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The figures, and the irradiations they are used for: rows are added, approved once and withdrawn once. */
@Repository
class DoseFigureRepository {

    private static final Account ENTERER = ACCOUNT.as("enterer");
    private static final Account APPROVER = ACCOUNT.as("approver");
    private static final Account WITHDRAWER = ACCOUNT.as("withdrawer");

    private final DSLContext dsl;

    DoseFigureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Every version of every figure, the latest first. */
    List<DoseFigure> all() {
        return dsl.select(DOSE_FIGURE.fields())
                .select(ENTERER.DISPLAY_NAME, APPROVER.DISPLAY_NAME, WITHDRAWER.DISPLAY_NAME)
                .from(DOSE_FIGURE)
                .join(ENTERER)
                .on(ENTERER.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DOSE_FIGURE.ENTERED_BY))
                .leftJoin(APPROVER)
                .on(APPROVER.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DOSE_FIGURE.APPROVED_BY))
                .leftJoin(WITHDRAWER)
                .on(WITHDRAWER.ACCOUNT_ID.coerce(SQLDataType.UUID).eq(DOSE_FIGURE.WITHDRAWN_BY))
                .orderBy(DOSE_FIGURE.VALID_FROM.desc(), DOSE_FIGURE.ENTERED_AT.desc())
                .fetch(DoseFigureRepository::figure);
    }

    void insert(DoseFigure figure) {
        dsl.insertInto(DOSE_FIGURE)
                .set(DOSE_FIGURE.DOSE_FIGURE_ID, figure.id())
                .set(DOSE_FIGURE.EXAMINATION, figure.subject().examination())
                .set(DOSE_FIGURE.PATIENT_GROUP, figure.subject().group())
                .set(DOSE_FIGURE.QUANTITY, figure.subject().quantity())
                .set(DOSE_FIGURE.MICROSIEVERT, figure.microsievert())
                .set(DOSE_FIGURE.SOURCE, figure.source().text())
                .set(DOSE_FIGURE.SOURCE_ADDRESS, figure.source().address())
                .set(DOSE_FIGURE.VALID_FROM, figure.validFrom())
                .set(DOSE_FIGURE.ENTERED_AT, figure.entered().at())
                .set(DOSE_FIGURE.ENTERED_BY, figure.entered().who().id())
                .execute();
    }

    /** False when somebody decided before, or it is one's own. */
    boolean approve(DoseFigureId id, AccountId by, Instant at) {
        return dsl.update(DOSE_FIGURE)
                        .set(DOSE_FIGURE.APPROVED_AT, at)
                        .set(DOSE_FIGURE.APPROVED_BY, by.value())
                        .where(DOSE_FIGURE.DOSE_FIGURE_ID.eq(id))
                        .and(DOSE_FIGURE.APPROVED_AT.isNull())
                        .and(DOSE_FIGURE.WITHDRAWN_AT.isNull())
                        .and(DOSE_FIGURE.ENTERED_BY.ne(by.value()))
                        .execute()
                == 1;
    }

    /** False when somebody did before. */
    boolean withdraw(DoseFigureId id, AccountId by, Instant at) {
        return dsl.update(DOSE_FIGURE)
                        .set(DOSE_FIGURE.WITHDRAWN_AT, at)
                        .set(DOSE_FIGURE.WITHDRAWN_BY, by.value())
                        .where(DOSE_FIGURE.DOSE_FIGURE_ID.eq(id))
                        .and(DOSE_FIGURE.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** The irradiations of the order of a study, as they stand; none where it was not made here. */
    List<Irradiated> behind(StudyId study) {
        return dsl.select(
                        IMAGING_ORDER.EXAMINATION,
                        PATIENT.BIRTH_DATE,
                        IRRADIATION.EXPOSED_ON,
                        IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2,
                        EXPOSURE.CTDI_VOL_MGY)
                .from(STUDY)
                .join(IMAGING_ORDER)
                .on(IMAGING_ORDER.IMAGING_ORDER_ID.eq(STUDY.IMAGING_ORDER_ID))
                .join(IRRADIATION)
                .on(IRRADIATION.IMAGING_ORDER_ID.eq(IMAGING_ORDER.IMAGING_ORDER_ID))
                .leftJoin(EXPOSURE)
                .on(EXPOSURE.EXPOSURE_ID.eq(IRRADIATION.EXPOSURE_ID))
                .join(RECORD)
                .on(RECORD.PATIENT_ID.eq(IRRADIATION.PATIENT_ID))
                .join(PATIENT)
                .on(ofRecord())
                .where(STUDY.STUDY_ID.eq(study))
                .fetch(row -> new Irradiated(
                        row.get(IMAGING_ORDER.EXAMINATION),
                        PatientGroup.of(row.get(PATIENT.BIRTH_DATE), row.get(IRRADIATION.EXPOSED_ON)),
                        DoseRepository.doses(
                                row.get(IRRADIATION.DOSE_AREA_PRODUCT_MGYCM2), row.get(EXPOSURE.CTDI_VOL_MGY))));
    }

    private static DoseFigure figure(Record row) {
        return new DoseFigure(
                row.get(DOSE_FIGURE.DOSE_FIGURE_ID),
                new Subject(
                        row.get(DOSE_FIGURE.EXAMINATION),
                        row.get(DOSE_FIGURE.PATIENT_GROUP),
                        row.get(DOSE_FIGURE.QUANTITY)),
                row.get(DOSE_FIGURE.MICROSIEVERT),
                new FigureSource(row.get(DOSE_FIGURE.SOURCE), row.get(DOSE_FIGURE.SOURCE_ADDRESS)),
                row.get(DOSE_FIGURE.VALID_FROM),
                new By(
                        new Named(row.get(DOSE_FIGURE.ENTERED_BY), row.get(ENTERER.DISPLAY_NAME)),
                        row.get(DOSE_FIGURE.ENTERED_AT)),
                by(row, APPROVER.DISPLAY_NAME, DOSE_FIGURE.APPROVED_BY, DOSE_FIGURE.APPROVED_AT),
                by(row, WITHDRAWER.DISPLAY_NAME, DOSE_FIGURE.WITHDRAWN_BY, DOSE_FIGURE.WITHDRAWN_AT));
    }

    private static @Nullable By by(Record row, Field<String> name, Field<UUID> account, Field<Instant> moment) {
        var at = row.get(moment);
        return at == null ? null : new By(new Named(row.get(account), row.get(name)), at);
    }
}
