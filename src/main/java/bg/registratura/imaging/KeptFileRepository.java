package bg.registratura.imaging;

import static bg.registratura.schema.Tables.INSTANCE;
import static bg.registratura.schema.Tables.INSTANCE_CHECKSUM;
import static bg.registratura.schema.Tables.SERIES;
import static bg.registratura.schema.Tables.STUDY;
import static org.jooq.Records.mapping;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what a parcel of files must know of each, and keeps what was found of it. */
@Repository
class KeptFileRepository {

    private final DSLContext dsl;

    KeptFileRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<KeptFile> of(StudyId study) {
        return dsl.select(
                        INSTANCE.INSTANCE_ID,
                        STUDY.STUDY_INSTANCE_UID,
                        SERIES.SERIES_INSTANCE_UID,
                        INSTANCE.SOP_INSTANCE_UID,
                        INSTANCE.SOP_CLASS_UID,
                        SERIES.MODALITY,
                        INSTANCE.TRANSFER_SYNTAX,
                        INSTANCE.INSTANCE_NUMBER,
                        INSTANCE.FRAME_COUNT,
                        INSTANCE.SHA256.convertFrom(HexFormat.of()::formatHex),
                        INSTANCE.BYTE_LENGTH)
                .from(INSTANCE)
                .join(SERIES)
                .on(SERIES.SERIES_ID.eq(INSTANCE.SERIES_ID))
                .join(STUDY)
                .on(STUDY.STUDY_ID.eq(SERIES.STUDY_ID))
                .where(STUDY.STUDY_ID.eq(study))
                .orderBy(SERIES.SERIES_ID, INSTANCE.INSTANCE_NUMBER, INSTANCE.INSTANCE_ID)
                .fetch(mapping(KeptFile::new));
    }

    Optional<Long> crc32(InstanceId instance) {
        return dsl.select(INSTANCE_CHECKSUM.CRC32)
                .from(INSTANCE_CHECKSUM)
                .where(INSTANCE_CHECKSUM.INSTANCE_ID.eq(instance))
                .fetchOptional(INSTANCE_CHECKSUM.CRC32);
    }

    /** Two that found it at once found the same. */
    void keep(InstanceId instance, long crc32) {
        dsl.insertInto(INSTANCE_CHECKSUM)
                .set(INSTANCE_CHECKSUM.INSTANCE_ID, instance)
                .set(INSTANCE_CHECKSUM.CRC32, crc32)
                .onDuplicateKeyIgnore()
                .execute();
    }
}
