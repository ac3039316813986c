package bg.registratura;

import static bg.registratura.ArchitectureTest.HOUSE;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.security.Access;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** There is no other way in: nothing in this house could send a secret, ask for one by a question, or let the desk choose one. */
@DisplayName("A secret is handed over in person")
class HandedOverInPersonTest {

    static final String[] SENDERS = {
        "java.net.http..",
        "jakarta.mail..",
        "javax.mail..",
        "org.springframework.mail..",
        "org.springframework.web.client..",
        "org.springframework.web.reactive..",
        "org.springframework.jms..",
        "org.springframework.kafka.."
    };

    @Test
    @Quality(1)
    @DisplayName(
            "and drawn so that nobody foretells it: nothing but invented teeth is drawn by a generator that can be foretold")
    void nothingIsDrawnThatCanBeForetold() {
        noClasses()
                .that()
                .resideOutsideOfPackage("bg.registratura.dicom.sample..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.util\\.random\\..*"
                                + "|.*\\.RandomStringUtils")
                .orShould()
                .callMethod(Math.class, "random")
                .check(HOUSE);
    }

    @Test
    @Quality(12)
    @DisplayName(
            "and is in no line of a log, however much an operator wants to read there: messages of pages are below it")
    void noLineOfALogHoldsWhatIsTyped() {
        assertThat(Shelf.text("src/main/resources/application.properties").lines())
                .contains("logging.threshold.console=info", "logging.threshold.file=info");
    }

    @Test
    @Quality(10)
    @DisplayName("because no library that sends mail or messages is on the class path")
    void nothingThatSendsIsOnTheClassPath() {
        assertThat(Shelf.packages())
                .isNotEmpty()
                .noneMatch(name -> name.matches(
                        "(jakarta|javax)/mail.*|org/springframework/mail.*|org/apache/commons/mail.*|com/twilio.*"
                                + "|com/sendgrid.*|com/vonage.*|org/jsmpp.*|org/simplejavamail.*"));
    }

    @Test
    @Quality(10)
    @DisplayName("because the rooms that know one reach nothing that could send it")
    void theRoomsThatKnowOneReachNoSender() {
        noClasses()
                .that()
                .resideInAnyPackage("bg.registratura.credential..", "bg.registratura.security..")
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAnyPackage(SENDERS)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("bg.registratura.credential..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net", "java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(HOUSE);
    }

    @Test
    @Quality(10)
    @DisplayName("because nobody's electronic address is kept, and no screen speaks of sending one")
    void noAddressIsKept() {
        assertThat(Shelf.columns()).noneMatch(name -> name.matches("(.*_)?(e?mail|sms)(_.*)?"));
        assertThat(Access.views().stream().map(Access::path))
                .noneMatch(path -> path.matches(".*(forgot|reset|recover|remind).*"));
    }

    @Test
    @Quality(14)
    @DisplayName("and the password that follows is chosen at the door alone: no desk can set or see it")
    void theDeskChoosesNoPassword() {
        noClasses()
                .that()
                .resideInAPackage("bg.registratura..ui..")
                .and()
                .haveSimpleNameNotEndingWith("SignInView")
                .and()
                .haveSimpleNameNotEndingWith("OwnPasswordFields")
                .and()
                .haveSimpleNameNotEndingWith("OwnPasswordDialog")
                .and()
                .haveSimpleNameNotEndingWith("SecondPersonDialog")
                .and()
                .haveSimpleNameNotEndingWith("ProofDialog")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.textfield.PasswordField")
                .check(HOUSE);
        noClasses()
                .that()
                .haveSimpleNameNotStartingWith("OwnPassword")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("OwnPasswordFields")
                .as("an own password is typed after a sheet was spent, or beside the one before")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "bg.registratura.security..", "bg.registratura.crypto..", "bg.registratura.schema..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.vaadin.flow.component.textfield.PasswordField")
                .check(HOUSE);
    }

    @Test
    @Quality(17)
    @DisplayName("and no question about a mother or a pet opens anything")
    void thereAreNoSecretQuestions() {
        assertThat(Shelf.columns()).noneMatch(name -> name.matches(".*(secret_(question|answer)|hint|maiden).*"));
        assertThat(Shelf.words()).allSatisfy((name, text) -> assertThat(text.toLowerCase())
                .as(name)
                .doesNotContain("secret question", "security question", "таен въпрос", "тайния въпрос", "моминско"));
    }
}
