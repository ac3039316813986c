package bg.registratura.family;

import static bg.registratura.disclosure.RecipientKind.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.AuditTrail;
import bg.registratura.credential.Access;
import bg.registratura.credential.Credentials;
import bg.registratura.credential.Issuance;
import bg.registratura.credential.Redemptions;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Recipient;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.TestLooks;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.representation.Authority;
import bg.registratura.representation.Proof;
import bg.registratura.representation.RepresentativeId;
import bg.registratura.representation.RepresentativeKind;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.Representatives.Appointment;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.results.WhoLooked;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.ChairRedemptions;
import bg.registratura.sharing.ChairTerm;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Redeeming;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.Showing.Shown;
import bg.registratura.sharing.TestOutsiders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** One sign-in, several people, each for as long as the right to see them holds, and never two at a time. */
@DatabaseTest
class FamilyTest {

    static final OwnKeys OWN = new OwnKeys("четири жълти лалета в саксия", null, null);
    static final String MOTHER = "Майка Тестова Примерна";
    static final LocalDate DAY = LocalDate.of(2125, 3, 4);

    @Autowired
    Credentials credentials;

    @Autowired
    Redemptions redemptions;

    @Autowired
    FamilyDesk desk;

    @Autowired
    Family family;

    @Autowired
    Representatives representatives;

    @Autowired
    IdentityChecks checks;

    @Autowired
    Patients patients;

    @Autowired
    Viewing viewing;

    @Autowired
    WhoLooked looked;

    @Autowired
    Sharing sharing;

    @Autowired
    ChairCodes codes;

    @Autowired
    ChairRedemptions redeemed;

    @Autowired
    DisclosureRegister register;

    @Autowired
    WebApplicationContext context;

    @Autowired
    InventedPictures pictures;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    PatientId child;
    StudyId ofChild;

    @BeforeEach
    void aParentStandsAtTheDesk() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        child = register(TestRepresentatives.child());
        ofChild = pictures.add(child, DAY, 1);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void theParentHasASignInOfTheirOwnAndSeesTheChildInIt() {
        var parent = parentOf(child, null);
        var who = enters(issue(child, parent));

        assertThat(who.displayName()).isEqualTo(MOTHER);
        assertThat(who.subject()).isNotEqualTo(child.value());
        assertThat(family.own()).isEmpty();
        assertThat(family.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.patient()).isEqualTo(child);
            assertThat(charge.age()).isEqualTo(7);
            assertThat(charge.lastDay()).isEqualTo(LocalDate.of(2135, 5, 31));
        });
        assertThat(viewing.of(child))
                .singleElement()
                .satisfies(card -> assertThat(card.study().id()).isEqualTo(ofChild));
        assertThat(viewing.open(ofChild)).isPresent();
    }

    @Test
    void theLogSaysWhoLookedAndAsWhoseRepresentative() {
        var who = enters(issue(child, parentOf(child, null)));
        viewing.open(ofChild);

        assertThat(trail.page(AuditTrail.Filter.about(child.value()), 0, 50))
                .filteredOn(entry -> entry.action().name().equals("STUDY_VIEWED"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(who.account().value());
                    assertThat(entry.actorRole()).isEqualTo("REPRESENTATIVE");
                    assertThat(entry.detail()).startsWith("family ");
                });
        assertThat(looked.at(child)).singleElement().satisfies(line -> assertThat(line.as())
                .isEqualTo(Standing.BY_LAW));
    }

    @Test
    void aChildHasNoSignInOfItsOwn() {
        var own = check(child, TestLooks.good());

        assertThat(credentials.issue(own)).isInstanceOf(Issuance.OfChild.class);
        assertThat(credentials.accessOf(child.value())).isEqualTo(Access.NONE);
    }

    @Test
    void aSecondChildIsSeenInTheSameSignInWithoutAnotherSheet() {
        var first = parentOf(child, null);
        var who = enters(issue(child, first));
        At.desk(Role.RECEPTION);
        var brother = register(TestRepresentatives.child());
        var ofBrother = pictures.add(brother, DAY, 1);
        var second = parentOf(brother, ((Authority.ByLaw) first).id());

        assertThat(credentials.issue(checkOf(brother, second))).isInstanceOf(Issuance.Joined.class);
        assertThat(credentials.accessOf(brother.value())).isEqualTo(Access.ACTIVE);

        signIn(who);
        assertThat(family.charges()).extracting(Charge::patient).containsExactlyInAnyOrder(child, brother);
        assertThat(viewing.of(child)).extracting(card -> card.study().id()).containsExactly(ofChild);
        assertThat(viewing.of(brother)).extracting(card -> card.study().id()).containsExactly(ofBrother);
    }

    @Test
    void theRightEndsAtTheMidnightOfTheEighteenthBirthdayInAnOpenSession() {
        enters(issue(child, parentOf(child, null)));
        var midnight = LocalDate.of(2135, 6, 1).atStartOfDay(Dates.SOFIA).toInstant();

        clock.set(midnight.minusSeconds(1));
        assertThat(viewing.open(ofChild)).isPresent();
        assertThat(family.grown()).isEmpty();

        clock.set(midnight);
        assertThat(viewing.open(ofChild)).isEmpty();
        assertThat(family.charges()).isEmpty();
        assertThat(family.grown()).containsExactly(new Grown("Дете Примерно", LocalDate.of(2135, 6, 1)));
        assertThatThrownBy(() -> viewing.of(child)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> looked.at(child)).isInstanceOf(AccessDeniedException.class);

        At.desk(Role.RECEPTION);
        assertThat(credentials.accessOf(child.value())).isEqualTo(Access.NONE);
        assertThat(credentials.issue(check(child, TestLooks.good()))).isInstanceOf(Issuance.Issued.class);
    }

    @Test
    void whoeverIsBornOnTheLeapDayIsOfAgeOnTheFirstOfMarch() {
        assertThat(FamilyRights.comesOfAge(LocalDate.of(2108, 2, 29))).isEqualTo(LocalDate.of(2126, 3, 1));
        assertThat(FamilyRights.comesOfAge(LocalDate.of(2108, 2, 28))).isEqualTo(LocalDate.of(2126, 2, 28));
        assertThat(sql.queryForList(
                        "select timestampdiff(year, '2108-02-29', d) from (select '2126-02-28' d union select '2126-03-01') t",
                        Integer.class))
                .containsExactly(17, 18);
    }

    @Test
    void aRightThatIsEndedEarlyEndsTheAccessAtOnce() {
        var parent = parentOf(child, null);
        var who = enters(issue(child, parent));
        At.desk(Role.RECEPTION);
        representatives.end(((Authority.ByLaw) parent).id(), "решение на съда");

        signIn(who);

        assertThat(viewing.open(ofChild)).isEmpty();
        assertThat(family.standing(child)).isEqualTo(Standing.NONE);
        assertThat(family.grown()).isEmpty();
    }

    @Test
    void aGuardianSeesAnAdultUntilTheActEnds() {
        var adult = register(TestPeople.somebody());
        var study = pictures.add(adult, DAY, 1);
        var proof = new Proof(Proof.Kind.COURT_DECISION, "55", LocalDate.of(2124, 1, 10), "Съд Измислица");
        var guardian = TestRepresentatives.recorded(representatives.record(new Appointment(
                adult, RepresentativeKind.GUARDIAN, MOTHER, null, null, proof, true, today().plusDays(10))));
        enters(issue(check(adult, TestLooks.acting(Bearer.GUARDIAN, MOTHER, guardian))));

        assertThat(viewing.open(study)).isPresent();
        clock.set(today().plusDays(11).atStartOfDay(Dates.SOFIA).toInstant());
        assertThat(viewing.open(study)).isEmpty();
    }

    @Test
    void theParentGivesTheChildsPicturesAndTheOtherParentSeesIt() {
        enters(issue(child, parentOf(child, null)));
        var dentist = new TestOutsiders(dsl, clock).dentist("Detska");

        var grant = ((Granted) sharing.grantFor(child, dentist, ofChild, 7)).grant();

        assertThat(sharing.of(child)).singleElement().satisfies(one -> assertThat(one.id())
                .isEqualTo(grant));
        assertThat(sharing.withdraw(grant)).isTrue();
    }

    @Test
    void theParentsCodeIsGoodWhileTheyRepresentTheChild() {
        var parent = parentOf(child, null);
        var who = enters(issue(child, parent));
        var outsiders = new TestOutsiders(dsl, clock);
        var first = ((Shown) codes.show(child, ofChild, ChairTerm.WEEK)).signs();
        outsiders.enter(outsiders.dentist("Detska"));
        assertThat(redeemed.redeem(first)).isEqualTo(new Redeeming.Open(ofChild));

        signIn(who);
        var second = ((Shown) codes.show(child, ofChild, ChairTerm.WEEK)).signs();
        At.desk(Role.RECEPTION);
        representatives.end(((Authority.ByLaw) parent).id(), "решение на съда");
        outsiders.enter(outsiders.dentist("Kasna"));

        assertThat(redeemed.redeem(second)).isInstanceOf(Redeeming.Unknown.class);
        assertThat(sharing.of(child)).hasSize(1);
    }

    @Test
    void whatTheFamilySeesAndTakesOfEachOtherStandsInTheRegister() throws Exception {
        var web = MockMvcBuilders.webAppContextSetup(context).build();
        enters(issue(child, parentOf(child, null)));
        viewing.open(ofChild);
        viewing.open(ofChild);
        assertThat(register.own(child))
                .singleElement()
                .extracting(RegisterLine::entry)
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo(Act.LOOKED_AT);
                    assertThat(entry.recipient()).isEqualTo(Recipient.named(REPRESENTATIVE, MOTHER, Country.BULGARIA));
                });
        var picture = pictures.shots(ofChild).getFirst().id().value();
        web.perform(get("/images/" + picture + "/original"));
        assertThat(register.own(child)).extracting(line -> line.entry().act()).containsOnlyOnce(Act.DOWNLOADED);

        At.desk(Role.RECEPTION);
        var alone = register(TestPeople.somebody());
        var own = pictures.add(alone, DAY, 1);
        new TestOutsiders(dsl, clock).enter(alone);
        viewing.open(own);
        assertThat(register.own(alone)).as("their own is no disclosure").isEmpty();
    }

    @Test
    void whatAParentSharedOfAChildEndsWithTheEighteenthBirthday() {
        enters(issue(child, parentOf(child, null)));
        var dentist = new TestOutsiders(dsl, clock).dentist("Detska");
        var midnight = LocalDate.of(2135, 6, 1).atStartOfDay(Dates.SOFIA).toInstant();
        clock.set(midnight.minus(Duration.ofDays(9)));
        assertThat(sharing.grantFor(child, dentist, ofChild, 30)).isInstanceOf(Granted.class);

        clock.set(midnight.minusSeconds(1));
        assertThat(sharing.maySee(dentist, child, ofChild)).isTrue();
        clock.set(midnight);
        assertThat(sharing.maySee(dentist, child, ofChild)).isFalse();
        assertThat(sharing.of(child)).isEmpty();
        assertThat(sharing.to(dentist)).isEmpty();
    }

    @Test
    void anAdultTrustsAnotherUntilADayAndTakesItBackAtOnce() {
        var giver = register(TestPeople.somebody());
        var study = pictures.add(giver, DAY, 1);
        var holder = register(TestPeople.somebody());
        var trusted = desk.trust(check(giver, TestLooks.good()), giver, holder, today().plusDays(30));
        var id = ((Trusting.Trusted) trusted).id();
        var outsiders = new TestOutsiders(dsl, clock);
        var dentist = outsiders.dentist("Doverena");

        outsiders.enter(holder);
        assertThat(viewing.open(study)).isPresent();
        assertThat(viewing.of(holder)).isEmpty();
        assertThatThrownBy(() -> sharing.grantFor(giver, dentist, study, 7)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> looked.at(giver)).isInstanceOf(AccessDeniedException.class);
        assertThat(desk.end(id)).as("not theirs to end").isFalse();

        outsiders.enter(giver);
        assertThat(desk.holders(giver)).singleElement().satisfies(one -> assertThat(one.good())
                .isTrue());
        assertThat(desk.end(id)).isTrue();

        outsiders.enter(holder);
        assertThat(viewing.open(study)).isEmpty();
    }

    @Test
    void aMandateEndsWithItsLastDay() {
        var giver = register(TestPeople.somebody());
        var study = pictures.add(giver, DAY, 1);
        var holder = register(TestPeople.somebody());
        desk.trust(check(giver, TestLooks.good()), giver, holder, today());
        new TestOutsiders(dsl, clock).enter(holder);

        assertThat(viewing.open(study)).isPresent();
        clock.set(today().plusDays(1).atStartOfDay(Dates.SOFIA).toInstant());
        assertThat(viewing.open(study)).isEmpty();
    }

    @Test
    void whatCannotBeTrustedIsSaid() {
        var giver = register(TestPeople.somebody());
        var holder = register(TestPeople.somebody());
        var shown = check(giver, TestLooks.good());

        assertThat(desk.trust(shown, giver, giver, today())).isEqualTo(refused(Trusting.Reason.THEMSELVES));
        assertThat(desk.trust(shown, giver, child, today())).isEqualTo(refused(Trusting.Reason.HOLDER_UNDER_AGE));
        assertThat(desk.trust(shown, giver, holder, today().plusYears(2))).isEqualTo(refused(Trusting.Reason.TERM));
        assertThat(desk.trust(check(child, TestLooks.good()), child, holder, today()))
                .isEqualTo(refused(Trusting.Reason.UNDER_AGE));
        assertThat(desk.trust(check(holder, TestLooks.good()), giver, holder, today()))
                .isEqualTo(refused(Trusting.Reason.IDENTITY_MISSING));
        desk.trust(shown, giver, holder, today());
        assertThat(desk.trust(shown, giver, holder, today())).isEqualTo(refused(Trusting.Reason.ALREADY));
    }

    @Test
    void theDatabaseRefusesWhatTheServicesWouldHaveLetThrough() {
        var giver = register(TestPeople.somebody());
        var holder = register(TestPeople.somebody());
        var shown = check(giver, TestLooks.good());

        refuses("an adult trusts another adult", child, holder, check(child, TestLooks.good()), "2125-03-10");
        refuses("an adult trusts another adult", giver, child, shown, "2125-03-10");
        refuses("a mandate ends within a year", giver, holder, shown, "2127-03-10");
        refuses("an adult trusts another adult", holder, giver, shown, "2125-03-10");
        var id = ((Trusting.Trusted) desk.trust(shown, giver, holder, today())).id();
        assertThatThrownBy(() -> sql.update(
                        "update family_access set ends_on = '2130-01-01' where family_access_id = ?",
                        id.value().toString()))
                .hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.update("delete from family_access")).hasStackTraceContaining("denied");
        desk.end(id);
        assertThatThrownBy(() -> sql.update(
                        "update family_access set ended_at = null, ended_by = null where family_access_id = ?",
                        id.value().toString()))
                .hasStackTraceContaining("it only ends, once");
    }

    @Test
    void theDatabaseGivesAChildNoSheet() {
        var sheet = (Issuance.Issued) issue(check(register(TestPeople.somebody()), TestLooks.good()));
        var own = check(child, TestLooks.good());
        var account = new TestOutsiders(dsl, clock).enter(child);

        assertThatThrownBy(() -> sql.update(
                        """
                        insert into one_time_credential (credential_id, account_id, identity_check_id, secret_hash,
                            issued_on, issued_at, issued_by, expires_at)
                        select uuid(), ?, ?, secret_hash, issued_on, issued_at, issued_by, expires_at
                        from one_time_credential where credential_id = ?""",
                        account.value().toString(),
                        own.id().value().toString(),
                        sheet.id().value().toString()))
                .hasStackTraceContaining("a child has no sign-in of its own");
    }

    void refuses(String why, PatientId patient, PatientId holder, IdentityCheck check, String endsOn) {
        assertThatThrownBy(() -> sql.update(
                        """
                        insert into family_access (family_access_id, patient_id, holder_id, identity_check_id, ends_on,
                            opened_on, opened_at, opened_by)
                        values (uuid(), ?, ?, ?, ?, ?, utc_timestamp(6), uuid())""",
                        patient.value().toString(),
                        holder.value().toString(),
                        check.id().value().toString(),
                        endsOn,
                        today().toString()))
                .hasStackTraceContaining(why);
    }

    static Trusting refused(Trusting.Reason reason) {
        return new Trusting.Refused(reason);
    }

    PatientId register(Particulars particulars) {
        return ((Registered) patients.register(particulars)).id();
    }

    Authority parentOf(PatientId of, @Nullable RepresentativeId sameAs) {
        var proof = new Proof(Proof.Kind.BIRTH_CERTIFICATE, "0012", LocalDate.of(2117, 6, 15), "Община Измислица");
        return TestRepresentatives.recorded(representatives.record(
                new Appointment(of, RepresentativeKind.PARENT, MOTHER, null, sameAs, proof, false, null)));
    }

    Issuance issue(PatientId of, Authority parent) {
        return issue(checkOf(of, parent));
    }

    Issuance issue(IdentityCheck check) {
        return credentials.issue(check);
    }

    IdentityCheck checkOf(PatientId of, Authority parent) {
        return check(of, TestLooks.acting(Bearer.PARENT, MOTHER, parent));
    }

    IdentityCheck check(PatientId of, Look look) {
        var shown = (Checking.Shown) checks.record(new Checked.OfPatient(of), look, Set.of(CheckPurpose.CREDENTIAL));
        return checks.find(shown.checks().get(CheckPurpose.CREDENTIAL)).orElseThrow();
    }

    SignedIn enters(Issuance issuance) {
        var sheet = (Issuance.Issued) issuance;
        var opened = redemptions.redeem(sheet.name().username(), sheet.secret(), OWN);
        var who = ((Activation.Opened) opened).who();
        signIn(who);
        return who;
    }

    static void signIn(SignedIn who) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(Role.PATIENT.authority()))));
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }
}
