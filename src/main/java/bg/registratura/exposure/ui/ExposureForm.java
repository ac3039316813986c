package bg.registratura.exposure.ui;

import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.ReportId;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Session;
import bg.registratura.security.AccountId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One exposure to be recorded; every field says its unit of measure. What the unit told of it stands there already. */
class ExposureForm extends Div {

    private final transient Session session;
    private final transient AccountId operator;
    private final TechniqueFields technique;
    private final SpecificsFields specifics;
    private final JustificationForm justification;
    private final RetakeFields retake;
    private transient @Nullable ReportId told;

    ExposureForm(Session session, AccountId operator) {
        this.session = session;
        this.operator = operator;
        this.technique = new TechniqueFields(session);
        this.specifics = new SpecificsFields(session);
        this.justification = new JustificationForm(session);
        this.retake = new RetakeFields(session.done().made());
        add(new H2(getTranslation("exposure.technique")), technique, specifics, justification, retake);
    }

    /** Takes over what the unit told of one exposure. */
    void fill(ReportedExposure report) {
        told = report.id();
        technique.fill(report);
        specifics.fill(report);
    }

    /** What was done; empty when a field says why not. */
    Optional<ExposureReport> report() {
        var good = technique.isGood() & specifics.isGood() & retake.isGood();
        var justified = justification.justification();
        if (!good || justified.isEmpty()) {
            getElement().executeJs("setTimeout(() => this.querySelector('[invalid]')?.focus(), 0)");
        }
        return good
                ? justified.map(given -> new ExposureReport(
                        session.order().id(),
                        session.ground(told),
                        given,
                        technique.device().id(),
                        operator,
                        technique.technique(),
                        technique.dose(),
                        technique.protection(),
                        retake.retake(),
                        retake.rejected(),
                        technique.exposedAt(),
                        specifics.value(),
                        told))
                : Optional.empty();
    }
}
