package bg.registratura.imaging;

import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.dicom.Header;
import bg.registratura.dicom.PixelState;
import bg.registratura.imaging.ImageStore.Staged;
import bg.registratura.people.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes the index of pictures. Names and numbers of the file are sealed, each to its row. */
@Repository
class IndexRepository {

    private static final int MOST_PENDING = 1000;

    private final DSLContext dsl;
    private final ColumnCipher cipher;

    IndexRepository(DSLContext dsl, ColumnCipher cipher) {
        this.dsl = dsl;
        this.cipher = cipher;
    }

    Optional<StudyIndex.Known> known(String sopInstanceUid) {
        return dsl.select(INSTANCE.INSTANCE_ID, INSTANCE.SHA256)
                .from(INSTANCE)
                .where(INSTANCE.SOP_INSTANCE_UID.eq(sopInstanceUid))
                .fetchOptional(mapping(StudyIndex.Known::new));
    }

    Optional<StudyId> study(String uid) {
        return dsl.select(STUDY.STUDY_ID)
                .from(STUDY)
                .where(STUDY.STUDY_INSTANCE_UID.eq(uid))
                .fetchOptional(STUDY.STUDY_ID);
    }

    Optional<SeriesId> series(StudyId study, String uid) {
        return dsl.select(SERIES.SERIES_ID)
                .from(SERIES)
                .where(SERIES.STUDY_ID.eq(study))
                .and(SERIES.SERIES_INSTANCE_UID.eq(uid))
                .fetchOptional(SERIES.SERIES_ID);
    }

    /** Whom the files of a study name that was brought and is somebody's; nobody of any other study. */
    Optional<Header.Subject> broughtSubject(String uid) {
        return dsl.selectFrom(STUDY)
                .where(STUDY.STUDY_INSTANCE_UID.eq(uid))
                .and(STUDY.BROUGHT_STUDY_ID.isNotNull())
                .fetchOptional(row -> {
                    var id = row.get(STUDY.STUDY_ID);
                    var name = open(id, "patient_name", row.get(STUDY.PATIENT_NAME_SEALED));
                    return new Header.Subject(
                            name == null ? "" : name,
                            row.get(STUDY.LETTERING),
                            open(id, "patient_identifier", row.get(STUDY.PATIENT_IDENTIFIER_SEALED)),
                            row.get(STUDY.BIRTH_DATE),
                            null);
                });
    }

    Optional<PatientId> patientOf(StudyId study) {
        return dsl.select(STUDY.PATIENT_ID)
                .from(STUDY)
                .where(STUDY.STUDY_ID.eq(study))
                .fetchOptional(STUDY.PATIENT_ID);
    }

    Optional<PatientId> patientOf(InstanceId instance) {
        return dsl.select(STUDY.PATIENT_ID)
                .from(STUDY)
                .join(SERIES)
                .on(SERIES.STUDY_ID.eq(STUDY.STUDY_ID))
                .join(INSTANCE)
                .on(INSTANCE.SERIES_ID.eq(SERIES.SERIES_ID))
                .where(INSTANCE.INSTANCE_ID.eq(instance))
                .fetchOptional(STUDY.PATIENT_ID);
    }

    /** What no decoder could read when it came. */
    List<InstanceId> unread() {
        return dsl.select(INSTANCE.INSTANCE_ID)
                .from(INSTANCE)
                .where(INSTANCE.PIXEL_STATE.eq(PixelState.NO_DECODER))
                .fetch(INSTANCE.INSTANCE_ID);
    }

    /** What was kept and not yet looked into, the newest first. */
    List<InstanceId> pending() {
        return dsl.select(INSTANCE.INSTANCE_ID)
                .from(INSTANCE)
                .where(INSTANCE.PIXEL_STATE.eq(PixelState.PENDING))
                .orderBy(INSTANCE.INSTANCE_ID.desc())
                .limit(MOST_PENDING)
                .fetch(INSTANCE.INSTANCE_ID);
    }

    Optional<PixelState> state(InstanceId instance) {
        return dsl.select(INSTANCE.PIXEL_STATE)
                .from(INSTANCE)
                .where(INSTANCE.INSTANCE_ID.eq(instance))
                .fetchOptional(INSTANCE.PIXEL_STATE);
    }

    /** False when somebody else read it meanwhile. */
    boolean read(InstanceId instance, PixelState before, Derived made) {
        return dsl.update(INSTANCE)
                        .set(INSTANCE.PIXEL_STATE, made.state())
                        .set(INSTANCE.WINDOW_LOW, made.windowLow())
                        .set(INSTANCE.WINDOW_HIGH, made.windowHigh())
                        .where(INSTANCE.INSTANCE_ID.eq(instance))
                        .and(INSTANCE.PIXEL_STATE.eq(before))
                        .execute()
                == 1;
    }

    void insertStudy(StudyId id, Header header, Instant takenAt, Instant now, Optional<Matching.Match> match) {
        var subject = header.subject();
        dsl.insertInto(STUDY)
                .set(STUDY.STUDY_ID, id)
                .set(STUDY.STUDY_INSTANCE_UID, header.uids().study())
                .set(STUDY.IMAGING_ORDER_ID, match.map(Matching.Match::order).orElse(null))
                .set(STUDY.ATTACHMENT, match.map(Matching.Match::by).orElse(null))
                .set(STUDY.ATTACHED_AT, match.map(_ -> now).orElse(null))
                .set(STUDY.ACCESSION_NUMBER, subject.accessionNumber())
                .set(STUDY.PATIENT_NAME_SEALED, seal(id, "patient_name", subject.name()))
                .set(STUDY.PATIENT_IDENTIFIER_SEALED, seal(id, "patient_identifier", subject.identifier()))
                .set(STUDY.BIRTH_DATE, subject.birthDate())
                .set(STUDY.LETTERING, subject.lettering())
                .set(STUDY.MODALITY, header.acquisition().modality())
                .set(STUDY.TAKEN_AT, takenAt)
                .set(STUDY.RECEIVED_AT, now)
                .execute();
    }

    SeriesId insertSeries(SeriesId id, StudyId study, Header header, @Nullable UUID sentBy) {
        var acquisition = header.acquisition();
        dsl.insertInto(SERIES)
                .set(SERIES.SERIES_ID, id)
                .set(SERIES.STUDY_ID, study)
                .set(SERIES.SERIES_INSTANCE_UID, header.uids().series())
                .set(SERIES.MODALITY, acquisition.modality())
                .set(SERIES.MANUFACTURER, acquisition.manufacturer())
                .set(SERIES.MODEL, acquisition.model())
                .set(SERIES.DEVICE_SERIAL, acquisition.deviceSerial())
                .set(SERIES.SENT_BY, sentBy)
                .set(SERIES.BODY_PART, acquisition.bodyPart())
                .execute();
        return id;
    }

    void insertInstance(
            InstanceId id, SeriesId series, Staged staged, Header header, Derived made, Taken taken, Instant now) {
        var raster = header.raster();
        var spacing = header.spacing();
        var acquisition = header.acquisition();
        dsl.insertInto(INSTANCE)
                .set(INSTANCE.INSTANCE_ID, id)
                .set(INSTANCE.SERIES_ID, series)
                .set(INSTANCE.SOP_INSTANCE_UID, header.uids().sopInstance())
                .set(INSTANCE.SOP_CLASS_UID, header.uids().sopClass())
                .set(INSTANCE.TRANSFER_SYNTAX, header.syntax())
                .set(INSTANCE.SHA256, staged.sha256())
                .set(INSTANCE.BYTE_LENGTH, staged.length())
                .set(INSTANCE.INSTANCE_NUMBER, acquisition.instanceNumber())
                .set(INSTANCE.ROW_COUNT, raster.rows())
                .set(INSTANCE.COLUMN_COUNT, raster.columns())
                .set(INSTANCE.FRAME_COUNT, raster.frames())
                .set(INSTANCE.BITS_STORED, raster.bitsStored())
                .set(INSTANCE.IS_SIGNED, raster.signed())
                .set(INSTANCE.PHOTOMETRIC, raster.photometric())
                .set(INSTANCE.WINDOW_LOW, made.windowLow())
                .set(INSTANCE.WINDOW_HIGH, made.windowHigh())
                .set(INSTANCE.RESCALE_SLOPE, header.grey().slope())
                .set(INSTANCE.RESCALE_INTERCEPT, header.grey().intercept())
                .set(INSTANCE.SPACING_ROW_MM, spacing == null ? null : spacing.row())
                .set(INSTANCE.SPACING_COLUMN_MM, spacing == null ? null : spacing.column())
                .set(INSTANCE.SPACING_IS_CALIBRATED, spacing == null ? null : spacing.calibrated())
                .set(INSTANCE.PIXEL_ASPECT, header.pixelAspect())
                .set(INSTANCE.TUBE_VOLTAGE_KV, acquisition.kilovolts())
                .set(INSTANCE.TUBE_CURRENT_MA, acquisition.milliamperes())
                .set(INSTANCE.EXPOSURE_TIME_MS, acquisition.milliseconds())
                .set(INSTANCE.TUBE_EXPOSURE_MAS, acquisition.milliampereSeconds())
                .set(INSTANCE.DOSE_AREA_PRODUCT_MGYCM2, acquisition.doseAreaProduct())
                .set(INSTANCE.CTDI_VOL_MGY, acquisition.volumeDose())
                .set(INSTANCE.IRRADIATION_EVENT_UID, acquisition.irradiationEvent())
                .set(INSTANCE.PIXEL_STATE, made.state())
                .set(INSTANCE.TAKEN_AT, taken.at())
                .set(INSTANCE.TIME_IS_TOLD, taken.isTold())
                .set(INSTANCE.RECEIVED_AT, now)
                .execute();
    }

    private byte @Nullable [] seal(StudyId id, String column, @Nullable String text) {
        return text == null ? null : cipher.seal(text, context(id, column));
    }

    private @Nullable String open(StudyId id, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(sealed, context(id, column));
    }

    static String context(StudyId id, String column) {
        return "study." + column + ":" + id.value();
    }
}
