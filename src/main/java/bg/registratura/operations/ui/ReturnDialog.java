package bg.registratura.operations.ui;

import bg.registratura.operations.Employment;
import bg.registratura.operations.Hindrance;
import bg.registratura.operations.Return;
import bg.registratura.security.AccountSummary;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody works here again: a new undertaking, a new training, the roles of now; the sheet is handed over afterwards. */
class ReturnDialog extends StaffActDialog {

    private final transient Employment employment;
    private final transient LocalDate today;
    private final RolesField roles = new RolesField();
    private final UndertakingFields secrecy = new UndertakingFields();
    private final TrainingFields training = new TrainingFields();

    ReturnDialog(Employment employment, LocalDate today, AccountSummary whose, Runnable done) {
        super("operations.staff.return", whose, done);
        this.employment = employment;
        this.today = today;
        secrecy.day().setMax(today);
        training.day().setMax(today);
        training.trainer().setErrorMessage(getTranslation("operations.required"));
        var told = new Paragraph(getTranslation("operations.staff.return.told"));
        lay(told, secrecy.day(), secrecy.number(), training.day(), training.trainer(), roles);
    }

    @Override
    boolean isFilled() {
        boolean signed = Days.isPast(secrecy.day(), today) & UndertakingFields.isGood(secrecy.number());
        boolean trained = Days.isPast(training.day(), today);
        training.trainer().setInvalid(training.trainer().getValue().isBlank());
        return roles.isGood() && signed && trained && !training.trainer().isInvalid();
    }

    @Override
    Optional<Hindrance> act(AccountSummary whose, String reason) {
        return employment.resume(
                whose.id(),
                new Return(
                        roles.getValue(),
                        secrecy.day().getValue(),
                        secrecy.number().getValue(),
                        training.day().getValue(),
                        training.trainer().getValue(),
                        reason));
    }
}
