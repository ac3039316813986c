package bg.registratura.seal;

import static bg.registratura.schema.Tables.SEAL_CERTIFICATE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CertificateRepository {

    private final DSLContext dsl;

    CertificateRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean isKnown(byte[] fingerprint) {
        return dsl.fetchExists(SEAL_CERTIFICATE, SEAL_CERTIFICATE.FINGERPRINT.eq(fingerprint));
    }

    /** Two papers that are the first under a certificate meet at the primary key, and the second finds it there. */
    void keep(byte[] fingerprint, byte[] certificate, boolean madeHere, Instant now) {
        dsl.insertInto(SEAL_CERTIFICATE)
                .set(SEAL_CERTIFICATE.FINGERPRINT, fingerprint)
                .set(SEAL_CERTIFICATE.CERTIFICATE, certificate)
                .set(SEAL_CERTIFICATE.MADE_HERE, madeHere)
                .set(SEAL_CERTIFICATE.FIRST_USED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    List<KnownCertificate> all() {
        return dsl.select(
                        SEAL_CERTIFICATE.FINGERPRINT,
                        SEAL_CERTIFICATE.CERTIFICATE,
                        SEAL_CERTIFICATE.MADE_HERE,
                        SEAL_CERTIFICATE.FIRST_USED_AT)
                .from(SEAL_CERTIFICATE)
                .orderBy(SEAL_CERTIFICATE.FIRST_USED_AT.desc())
                .fetch(row -> KnownCertificate.of(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
