package bg.registratura.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.model.Bundle;

/** HAPI's validator for FHIR R5, with the standard's own definitions and no terminology server. */
public final class FhirJudge {

    private static final Pattern REFERENCE = Pattern.compile("\"reference\":\"([^\"]+)\"");
    private static final FhirContext R5 = FhirContext.forR5();
    private static final FhirValidator VALIDATOR = validator();

    private FhirJudge() {}

    /** What is wrong with it; codes of systems that HAPI does not carry are warnings. */
    public static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity() == ResultSeverityEnum.ERROR
                        || message.getSeverity() == ResultSeverityEnum.FATAL)
                .map(FhirJudge::said)
                .toList();
    }

    /** Read by a parser that forgives nothing. */
    public static Bundle read(String json) {
        var parser = R5.newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        return parser.parseResource(Bundle.class, json);
    }

    /** Everything it refers to. */
    public static List<String> references(String json) {
        return REFERENCE
                .matcher(json)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String said(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    private static FhirValidator validator() {
        var unknown = new UnknownCodeSystemWarningValidationSupport(R5);
        unknown.setNonExistentCodeSystemSeverity(ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
        var support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R5),
                new CommonCodeSystemsTerminologyService(R5),
                new InMemoryTerminologyServerValidationSupport(R5),
                unknown);
        return R5.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }
}
