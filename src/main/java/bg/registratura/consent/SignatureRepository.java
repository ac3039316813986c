package bg.registratura.consent;

import static bg.registratura.schema.Tables.CONSENT_SIGNATURE;

import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who signed which sheet, as what, and by which look into their document. */
@Repository
class SignatureRepository {

    private final DSLContext dsl;

    SignatureRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(ConsentFormId form, Signer signer, Instant at) {
        dsl.insertInto(CONSENT_SIGNATURE)
                .set(CONSENT_SIGNATURE.CONSENT_SIGNATURE_ID, Uuid7.next(at))
                .set(CONSENT_SIGNATURE.CONSENT_FORM_ID, form)
                .set(CONSENT_SIGNATURE.ROLE, signer.role())
                .set(CONSENT_SIGNATURE.NAME, signer.name())
                .set(CONSENT_SIGNATURE.IDENTITY_CHECK_ID, signer.identityCheck())
                .set(CONSENT_SIGNATURE.ACCOUNT_ID, signer.colleague())
                .set(CONSENT_SIGNATURE.UIN, signer.uin())
                .set(CONSENT_SIGNATURE.AUTHORITY, signer.authority())
                .set(CONSENT_SIGNATURE.SIGNED_AT, at)
                .set(CONSENT_SIGNATURE.SIGNED_ON, Dates.dayOf(at))
                .execute();
    }

    List<SignerRole> of(ConsentFormId form) {
        return dsl.select(CONSENT_SIGNATURE.ROLE)
                .from(CONSENT_SIGNATURE)
                .where(CONSENT_SIGNATURE.CONSENT_FORM_ID.eq(form))
                .fetch(CONSENT_SIGNATURE.ROLE);
    }
}
