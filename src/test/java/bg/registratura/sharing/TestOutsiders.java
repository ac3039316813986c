package bg.registratura.sharing;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.ACCOUNT_ROLE;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static bg.registratura.schema.Tables.TERMS_ACCEPTANCE;

import bg.registratura.crypto.PasswordHash;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Sex;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.terms.TermsKind;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Invented patients and dentists with open accounts, and signing in as one of them. */
public final class TestOutsiders {

    private final DSLContext dsl;
    private final Clock clock;

    public TestOutsiders(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    public PatientId patient() {
        return patient("Vyara", "Primerna");
    }

    public PatientId patient(String givenName, String familyName) {
        var id = new PatientId(UUID.randomUUID());
        dsl.insertInto(PATIENT)
                .set(PATIENT.PATIENT_ID, id)
                .set(PATIENT.CLIENT_NUMBER, id.value().getMostSignificantBits() >>> 1)
                .set(PATIENT.GIVEN_NAME, givenName)
                .set(PATIENT.FAMILY_NAME, familyName)
                .set(PATIENT.BIRTH_DATE, LocalDate.of(2081, 3, 5))
                .set(PATIENT.SEX, Sex.FEMALE)
                .set(PATIENT.IDENTIFIER_KIND, IdentifierKind.NONE)
                .set(PATIENT.REGISTERED_AT, clock.instant())
                .set(PATIENT.REGISTERED_BY, UUID.randomUUID())
                .execute();
        return id;
    }

    public PractitionerId dentist(String familyName) {
        var id = new PractitionerId(UUID.randomUUID());
        dsl.insertInto(PRACTITIONER)
                .set(PRACTITIONER.PRACTITIONER_ID, id)
                .set(PRACTITIONER.GIVEN_NAME, "Testa")
                .set(PRACTITIONER.FAMILY_NAME, familyName)
                .set(PRACTITIONER.REGISTERED_AT, clock.instant())
                .execute();
        accept(account(AccountKind.DENTIST, id.value()));
        return id;
    }

    public AccountId enter(PatientId patient) {
        return enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
    }

    /** The same, with a password and a role that the database knows: what is made in this account lasts as long as the account. */
    public AccountId enterToStay(PatientId patient) {
        var account = enter(patient);
        dsl.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g"))
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .execute();
        dsl.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, account)
                .set(ACCOUNT_ROLE.ROLE, Role.PATIENT)
                .execute();
        return account;
    }

    /** Comes back in an account of before. */
    public void enterAs(AccountId account, PatientId patient) {
        enter(account, AccountKind.PATIENT, patient.value(), Role.PATIENT);
    }

    public AccountId enter(PractitionerId dentist) {
        return enter(AccountKind.DENTIST, dentist.value(), Role.DENTIST);
    }

    /** A dentist who has not accepted anything yet. */
    public AccountId comes(PractitionerId dentist) {
        return enter(account(AccountKind.DENTIST, dentist.value()), AccountKind.DENTIST, dentist.value(), Role.DENTIST);
    }

    /** Comes in again. */
    public void enter(AccountId account, PractitionerId dentist) {
        enter(account, AccountKind.DENTIST, dentist.value(), Role.DENTIST);
    }

    public AccountId enter(Role staff) {
        return enter(AccountKind.STAFF, null, staff);
    }

    public void leave() {
        SecurityContextHolder.clearContext();
    }

    private AccountId enter(AccountKind kind, @Nullable UUID subject, Role role) {
        var account = account(kind, subject);
        if (kind == AccountKind.DENTIST) {
            accept(account);
        }
        return enter(account, kind, subject, role);
    }

    private static AccountId enter(AccountId account, AccountKind kind, @Nullable UUID subject, Role role) {
        var who = new SignedIn(account, kind, "Test", subject, Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(role.authority()))));
        return account;
    }

    /** The terms in force, as any dentist does who gets so far. */
    public void accept(AccountId dentist) {
        try (var text = TestOutsiders.class.getResourceAsStream("/documents/dentist-terms_bg.md")) {
            dsl.insertInto(TERMS_ACCEPTANCE)
                    .set(TERMS_ACCEPTANCE.TERMS_ACCEPTANCE_ID, UUID.randomUUID())
                    .set(TERMS_ACCEPTANCE.ACCOUNT_ID, dentist)
                    .set(TERMS_ACCEPTANCE.KIND, TermsKind.DENTIST_TERMS)
                    .set(TERMS_ACCEPTANCE.VERSION, "2026-1")
                    .set(TERMS_ACCEPTANCE.LANGUAGE, "bg")
                    .set(
                            TERMS_ACCEPTANCE.TEXT_HASH,
                            MessageDigest.getInstance("SHA-256").digest(text.readAllBytes()))
                    .set(TERMS_ACCEPTANCE.ACCEPTED_AT, clock.instant())
                    .execute();
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private AccountId account(AccountKind kind, @Nullable UUID subject) {
        var id = new AccountId(UUID.randomUUID());
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ACCOUNT_ID, id)
                .set(ACCOUNT.KIND, kind)
                .set(ACCOUNT.USERNAME, id.value().toString())
                .set(ACCOUNT.DISPLAY_NAME, "Test")
                .set(ACCOUNT.SUBJECT_ID, subject)
                .set(ACCOUNT.TOTP_KEY, new byte[] {1})
                .set(ACCOUNT.SECRECY_SIGNED_ON, LocalDate.of(2125, 1, 1))
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .set(ACCOUNT.ACTIVATED_AT, clock.instant())
                .execute();
        return id;
    }
}
