package bg.registratura.imaging.ui;

import bg.registratura.imaging.Damage;
import bg.registratura.imaging.Damages;
import bg.registratura.imaging.Proof;
import bg.registratura.language.Dates;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;

/** Kept files that the nightly proof found damaged or gone, until they are put back. */
class DamageList extends Rows {

    private final transient Damages damages;
    private final transient Runnable changed;

    DamageList(Damages damages, Runnable changed) {
        super("imaging.damages", "imaging.damages.none", false);
        this.damages = damages;
        this.changed = changed;
        damages.all().forEach(this::add);
    }

    private void add(Damage damage) {
        var again = new Button(getTranslation("imaging.damages.again"), _ -> proveAgain(damage));
        again.setDisableOnClick(true);
        row(
                lines(
                        which(damage),
                        getTranslation(
                                "imaging.damages." + damage.found().name(),
                                Dates.dayTime(damage.foundAt()),
                                damage.instance().value().toString())),
                again);
    }

    private String which(Damage damage) {
        var modality = ModalityWords.of(this, damage.modality());
        return damage.accessionNumber().isEmpty()
                ? getTranslation("imaging.damages.unnumbered", modality)
                : getTranslation("imaging.damages.numbered", modality, damage.accessionNumber());
    }

    private void proveAgain(Damage damage) {
        var found = damages.proveAgain(damage.instance());
        if (found == Proof.WHOLE) {
            Notices.done("imaging.damages.whole");
        } else {
            Notices.refused("imaging.damages.still");
        }
        changed.run();
    }
}
