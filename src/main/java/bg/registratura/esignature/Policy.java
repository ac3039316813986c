package bg.registratura.esignature;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.policy.EtsiValidationPolicy;
import eu.europa.esig.dss.policy.ValidationPolicyFacade;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/**
 * By what a signature is judged: the rules that come with EU DSS (ETSI TS 119 172-4), but for the years in which it expects
 * algorithms to grow weak. What is too weak is said by {@link Strength}, the same on every day.
 */
final class Policy {

    private static final String RULES = "/policy/constraint.xml";

    private Policy() {}

    static ValidationPolicy read() {
        try (var rules = Optional.ofNullable(ValidationPolicyFacade.class.getResourceAsStream(RULES))
                .orElseThrow()) {
            var parameters = ValidationPolicyFacade.newFacade().unmarshall(rules);
            parameters.setCryptographic(null);
            return new EtsiValidationPolicy(parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JAXBException | XMLStreamException | SAXException e) {
            throw new IllegalStateException("the rules of EU DSS cannot be read", e);
        }
    }
}
