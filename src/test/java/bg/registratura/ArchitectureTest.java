package bg.registratura;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Repository;

/** Manners: who may know what. Every rule must match something, or it is no rule. */
class ArchitectureTest {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("bg.registratura");

    @Test
    void vaadinIsForScreensOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..shell..", "..schema..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.."));
    }

    @Test
    void sqlIsForRepositoriesOnly() {
        check(noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and(notNestedInARepository())
                .and()
                .resideOutsideOfPackages("..schema..", "..database..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jooq.."));
    }

    @Test
    void bouncyCastleIsForCryptoOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..crypto..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle.."));
    }

    @Test
    void webAuthnIsForPasskeysOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..passkey..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.webauthn4j.."));
    }

    @Test
    void digitalSignatureServicesAreForSealsAndSignaturesOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..seal..", "..esignature..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("eu.europa.esig.."));
    }

    @Test
    void pdfIsForDocumentsOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..document..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "com.openhtmltopdf.."));
    }

    @Test
    void timeComesFromTheClock() {
        var now = DescribedPredicate.describe(
                "now() without a clock",
                (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty());
        check(noClasses().should(callMethodWhere(are(now))));
    }

    @Test
    void viewsAndRepositoriesStayInTheirRoom() {
        check(classes().that().areAnnotatedWith(Route.class).should().notBePublic());
        check(classes().that().areAnnotatedWith(Repository.class).should().notBePublic());
    }

    @Test
    void nobodyTalksToTheOutsideButToATimeStampServer() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("bg.registratura.seal.HttpTimeStamps")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "jakarta.mail..",
                        "javax.mail..",
                        "org.springframework.mail..",
                        "org.springframework.web.client..",
                        "org.springframework.web.reactive.."));
    }

    @Test
    void oldDatesAreNotUsedButWhereCertificatesSpeakThem() {
        check(noClasses()
                .that()
                .doNotHaveSimpleName("TlsCertificates")
                .and()
                .resideOutsideOfPackages("..seal..", "..esignature..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "old dates", (JavaClass c) -> Set.of("java.util.Date", "java.util.Calendar")
                                .contains(c.getName()))));
    }

    private static DescribedPredicate<JavaClass> notNestedInARepository() {
        return DescribedPredicate.describe("not nested in a repository", c -> c.getEnclosingClass()
                .map(outer -> !outer.getSimpleName().endsWith("Repository"))
                .orElse(true));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(HOUSE);
    }
}
