package bg.registratura;

import static bg.registratura.ArchitectureTest.HOUSE;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.retention.RetentionTerm;
import bg.registratura.security.Access;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Role;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Channel;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What other systems do and the policy of this laboratory forbids: one test for each, named after the row of the comparison
 * it answers. A failing test here means that a promise to patients was broken, not that a test is out of date.
 */
class ForbiddenTest {

    // --- a radiology cloud

    @Test
    void b1_noWebAnalytics() {
        nothingSays(
                Shelf.pages(), "google-?analytics|gtag|googletagmanager|matomo|piwik|plausible|hotjar|clarity\\.ms");
        notOnTheClassPath("com/google/analytics", "com/segment/analytics", "org/matomo");
    }

    @Test
    void b7_nobodyRegistersThemselves() {
        assertThat(Access.views().stream().filter(Access::everybody).map(Access::path))
                .containsExactlyInAnyOrder("", "sign-in", "enter", "setup", "kiosk", "pad", "ended");
        onlyTheDeskAndTheAdministratorMakeAccounts();
    }

    @Test
    void b15_noLiveChat() {
        nothingSays(Shelf.pages(), "livechat|live-chat|intercom|tawk\\.to|zendesk|crisp\\.chat|<iframe");
    }

    @Test
    void b18_termsAreTheLawsAndNoSetting() {
        assertThat(RetentionTerm.of(LocalDate.of(1980, 1, 1), LocalDate.of(2026, 3, 5))
                        .until())
                .isEqualTo(LocalDate.of(2036, 3, 5));
        assertThat(RetentionTerm.of(LocalDate.of(2010, 1, 1), LocalDate.of(2026, 3, 5))
                        .until())
                .isEqualTo(LocalDate.of(2038, 1, 1));
        assertThat(Shelf.text("deploy/registratura.properties.example"))
                .doesNotContainIgnoringCase("retention", "term");
    }

    @Test
    void b26_noDataForResearch() {
        assertThat(Shelf.tables()).noneMatch(name -> name.matches(".*(research|anonym|dataset|cohort).*"));
        noClassIsCalled("(?i).*(research|anonymi|dataset|cohort).*");
    }

    @Test
    void b35_noAnswerByMailPhoneOrPost() {
        assertThat(Arrays.stream(Channel.values()).map(Enum::name))
                .noneMatch(name -> name.matches(".*(MAIL|PHONE|CHAT|FAX).*"));
        assertThat(Shelf.text("db/migration/V051__subject_request.sql").replaceAll("\\s+", " "))
                .contains(
                        "subject_request_is_delivered_checked_and_signed check (delivered_at is null or (answer_check_id is not"
                                + " null and applicant_copy_signed and laboratory_copy_signed");
    }

    @Test
    void b37_nobodysUseIsMeasured() {
        assertThat(Shelf.tables())
                .noneMatch(name -> name.matches(".*(usage|page_view|click|telemetry|metric|behaviou?r).*"));
        notOnTheClassPath(
                "io/micrometer/prometheusmetrics", "io/opentelemetry/sdk", "org/springframework/boot/actuate");
    }

    // --- a scheduler of appointments

    @Test
    void c5_noContactForm() {
        assertThat(Access.views().stream().map(Access::path))
                .noneMatch(path -> path.matches(".*(contact|message|chat).*"));
    }

    @Test
    void c7_noCredentialByPhoneOrMail() {
        assertThat(Shelf.columns()).noneMatch(name -> name.matches("(.*_)?(e?mail|sms|mobile|telephone)(_.*)?"));
        notOnTheClassPath("com/twilio", "jakarta/mail", "javax/mail", "org/springframework/mail");
    }

    @Test
    void c10_noMarketing() {
        nothingSays(Shelf.words(), "newsletter|marketing|special offer|промоци|бюлетин|рекламн|отстъпк");
        assertThat(Shelf.tables()).noneMatch(name -> name.matches(".*(campaign|subscri|newsletter|promotion).*"));
    }

    @Test
    void c11_nobodyIsPredicted() {
        notOnTheClassPath(
                "ai/djl",
                "org/tensorflow",
                "dev/langchain4j",
                "org/springframework/ai",
                "com/openai",
                "weka",
                "ai/onnxruntime");
    }

    /**
     * The physician who decides an incident looks at its pictures and takes none: WithheldViewingTest. Whoever makes or reads
     * sees it meanwhile, later for minutes through broken glass, and takes none either: BrokenGlassTest.
     */
    @Test
    void c14_nobodyButPatientAndDentistHasAccess() {
        assertThat(AccountKind.values())
                .containsExactlyInAnyOrder(AccountKind.STAFF, AccountKind.DENTIST, AccountKind.PATIENT);
        assertThat(Access.addresses().stream()
                        .filter(row -> row.path().startsWith("/images"))
                        .flatMap(row -> row.roles().stream()))
                .containsExactlyInAnyOrder(Role.PATIENT, Role.DENTIST, Role.TECHNICIAN, Role.REPORTING_PHYSICIAN);
    }

    @Test
    void c15_noAuthorityHasAnAccount() {
        assertThat(Arrays.stream(Role.values()).map(Enum::name))
                .noneMatch(name -> name.matches(".*(POLICE|AUTHORITY|REGULATOR|INSURER|LAWYER|COURT).*"));
    }

    @Test
    void c20_noCookieAboutCookies() {
        nothingSays(Shelf.scripts(), "document\\.cookie|localStorage|sessionStorage|indexedDB|cookieStore");
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.servlet.http.Cookie")
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.http.ResponseCookie")
                .check(HOUSE);
    }

    @Test
    void c21_notSixYears() {
        var made = LocalDate.of(2026, 3, 5);

        assertThat(RetentionTerm.of(LocalDate.of(1980, 1, 1), made).destructibleFrom())
                .hasValueSatisfying(day -> assertThat(day)
                        .isAfter(made.plusYears(6))
                        .isEqualTo(made.plusYears(10).plusDays(1)));
    }

    @Test
    void c25_answersAreOnPaper() {
        assertThat(AnswerForm.values()).allMatch(form -> form.name().startsWith("PAPER"));
    }

    // --- an application on a telephone

    @Test
    void m6_noAccountByNameAndMail() {
        assertThat(Shelf.columns()).noneMatch(name -> name.matches("(.*_)?e?mail(_.*)?"));
    }

    @Test
    void m7_patientsMakeNoAccounts() {
        onlyTheDeskAndTheAdministratorMakeAccounts();
    }

    @Test
    void m14_picturesMayBeTaken() {
        assertThat(Shelf.text("src/main/java/bg/registratura/results/ImageController.java"))
                .contains("@GetMapping(\"/{instance}/original\")");
        assertThat(Shelf.text("src/main/java/bg/registratura/results/ParcelController.java"))
                .contains(
                        "@GetMapping(\"/studies/{study}/archive.zip\")",
                        "@GetMapping(\"/people/{patient}/archive.zip\")");
    }

    @Test
    void m16_nobodysFaceIsTaken() {
        nothingSays(Shelf.scripts(), "getUserMedia|mediaDevices|FaceDetector|ImageCapture");
        assertThat(walls()).contains("camera=()", "microphone=()");
    }

    @Test
    void m18_noAddressNoBrowserNoPages() {
        assertThat(Shelf.columns())
                .noneMatch(
                        name -> name.matches("(.*_)?(ip|ip_address|remote|user_agent|browser|referr?er|host)(_.*)?"));
        noClasses()
                .that()
                .doNotHaveSimpleName("AddressBlindFilter")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "the peer's address or browser",
                        call -> call.getTarget()
                                        .getName()
                                        .matches(
                                                "getRemote(Addr|Host|Port)|getAddress|getWebBrowser|getBrowserApplication")
                                && call.getTargetOwner()
                                        .getPackageName()
                                        .matches("(jakarta\\.servlet|com\\.vaadin).*")))
                .check(HOUSE);
    }

    @Test
    void m19_noAnalyticsOfThirdParties() {
        nothingSays(Shelf.pages(), "datadog|newrelic|sentry\\.io|bugsnag|mixpanel|amplitude|segment\\.(io|com)");
        notOnTheClassPath("com/datadoghq", "com/newrelic", "io/sentry", "com/bugsnag");
    }

    @Test
    void m20_noneOfTheUsualProcessors() {
        notOnTheClassPath(
                "software/amazon/awssdk",
                "com/amazonaws",
                "com/auth0",
                "com/sendgrid",
                "com/stripe",
                "com/xero",
                "com/azure",
                "com/google/cloud",
                "com/cloudflare");
    }

    @Test
    void m21_nobodyIsAskedForFeedbackOrToldNews() {
        nothingSays(Shelf.words(), "feedback|rate us|survey|оценете ни|анкет|новини за");
    }

    @Test
    void m32_nothingIsChangedByMail() {
        assertThat(Channel.values())
                .containsExactlyInAnyOrder(Channel.DESK, Channel.SPOKEN, Channel.POST, Channel.ELECTRONIC);
        notOnTheClassPath("jakarta/mail", "javax/mail", "org/apache/commons/mail", "org/simplejavamail");
    }

    @Test
    void m40_nothingIsSentToAnotherCountry() {
        noClientOfAnotherMachine();
        whoHearsTheUnitsCallsNobody();
    }

    @Test
    void m44_nothingRunsElsewhere() {
        assertThat(Shelf.pages()).allSatisfy((name, text) -> assertThat(Pattern.compile(
                                "(?:https?|wss?):\\\\?/\\\\?/([a-z0-9-]+(?:\\.[a-z0-9-]+)+)|(?:src|href|url\\()\\s*=?\\s*[\"']?//([a-z0-9.-]+)")
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1) == null ? found.group(2) : found.group(1)))
                .as(name)
                .allMatch("www.w3.org"::equals));
    }

    @Test
    void m45_thereIsNothingToOptOutOf() {
        nothingSays(
                Shelf.scripts(),
                "navigator\\.(userAgent|plugins|hardwareConcurrency|deviceMemory|connection)|fingerprint");
    }

    // --- a publisher of animations

    @Test
    void l5_nothingIsHandedOverByMailOrPost() {
        assertThat(AnswerForm.values()).containsExactlyInAnyOrder(AnswerForm.PAPER, AnswerForm.PAPER_AND_MEDIUM);
        noClassIsCalled("(?i).*(mailer|mailing|postage|courier|dispatch).*");
    }

    @Test
    void l8_noLogOfNavigation() {
        assertThat(Shelf.text("src/main/resources/application.properties"))
                .contains("server.tomcat.accesslog.enabled=false");
        var toTheHouseAlone = "proxy_set_header X-Forwarded-For $remote_addr;";
        var proxy = Shelf.text("deploy/reverse-proxy.conf");
        assertThat(proxy).containsOnlyOnce(toTheHouseAlone);
        assertThat(proxy.replace(toTheHouseAlone, ""))
                .doesNotContain("remote_addr", "proxy_add_x_forwarded_for", "realip", "real_ip")
                .doesNotContain("proxy_protocol", "$http_x_", "$http_forwarded", "$http_user_agent", "$http_referer");
        assertThat(proxy.lines().map(String::strip).filter(line -> line.startsWith("proxy_pass")))
                .containsExactly("proxy_pass http://127.0.0.1:8080;");
        assertThat(proxy.lines().map(String::strip).filter(line -> line.startsWith("error_log")))
                .isNotEmpty()
                .allMatch("error_log /dev/null crit;"::equals);
    }

    @Test
    void l11_noBeacons() {
        nothingSays(Shelf.scripts(), "sendBeacon|ping=|new Image\\(\\)\\.src");
    }

    @Test
    void l12_noAdvertisingAndNoPlace() {
        nothingSays(Shelf.pages(), "doubleclick|adservice|adsense|advertising");
        nothingSays(Shelf.scripts(), "geolocation");
        assertThat(walls()).contains("geolocation=()", "interest-cohort=()");
    }

    @Test
    void l13_noNewsletter() {
        notOnTheClassPath("jakarta/mail", "org/eclipse/angus/mail", "org/springframework/mail", "org/apache/james");
    }

    @Test
    void l17_nobodysSessionIsRecorded() {
        nothingSays(Shelf.pages(), "mouseflow|fullstory|logrocket|rrweb|smartlook|teamviewer|anydesk");
    }

    @Test
    void l19_noSocialWidgets() {
        nothingSays(Shelf.pages(), "facebook|twitter|instagram|linkedin|addthis|sharethis|fbcdn");
    }

    private static void onlyTheDeskAndTheAdministratorMakeAccounts() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..credential..", "..operations..", "..security..")
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "Accounts.create",
                        call -> call.getTarget().getName().equals("create")
                                && call.getTargetOwner().isEquivalentTo(Accounts.class)))
                .check(HOUSE);
    }

    /** The time-stamp server, where the laboratory sets one, is sent the hash of a seal and nothing of a person. */
    private static void noClientOfAnotherMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..database..", "..wire..", "..dimse..")
                .and()
                .doNotHaveFullyQualifiedName("bg.registratura.seal.HttpTimeStamps")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(Socket|URLConnection|HttpURLConnection|http\\..*)|.*\\.RestClient|.*\\.WebClient")
                .check(HOUSE);
    }

    /** The units of the laboratory call the house, and it hears them; it calls none of them, nor anybody else. */
    private static void whoHearsTheUnitsCallsNobody() {
        noClasses()
                .that()
                .resideInAPackage("..dimse..")
                .should()
                .callConstructor(java.net.Socket.class)
                .orShould()
                .callConstructor(java.net.Socket.class, String.class, int.class)
                .orShould()
                .callConstructor(java.net.Socket.class, java.net.InetAddress.class, int.class)
                .orShould()
                .callMethod(java.net.Socket.class, "connect", java.net.SocketAddress.class)
                .orShould()
                .callMethod(java.net.Socket.class, "connect", java.net.SocketAddress.class, int.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(URLConnection|HttpURLConnection|http\\..*)|javax\\.net\\.SocketFactory|java\\.nio\\.channels\\..*")
                .check(HOUSE);
    }

    private static void noClassIsCalled(String pattern) {
        assertThat(HOUSE.stream().map(JavaClass::getSimpleName)).isNotEmpty().noneMatch(name -> name.matches(pattern));
    }

    private static void nothingSays(Map<String, String> shelf, String pattern) {
        var wanted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        assertThat(shelf).isNotEmpty().allSatisfy((name, text) -> assertThat(
                        wanted.matcher(text).results().map(found -> found.group()))
                .as(name)
                .isEmpty());
    }

    private static void notOnTheClassPath(String... packages) {
        var there = Shelf.packages();
        assertThat(there).contains("org/springframework/boot");
        assertThat(packages).noneMatch(name -> there.stream()
                .anyMatch(found -> found.equals(name) || found.startsWith(name + "/")));
    }

    private static String walls() {
        return Shelf.text("src/main/java/bg/registratura/security/ui/SecurityConfiguration.java");
    }
}
