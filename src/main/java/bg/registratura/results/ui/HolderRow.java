package bg.registratura.results.ui;

import bg.registratura.family.Holder;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** One of the family who sees the pictures, by what, and for a patient of full age the one tap that stops it. */
class HolderRow extends Div {

    HolderRow(Holder holder, boolean mayStop, Consumer<Holder> stop) {
        addClassName("row");
        var who = new Span(holder.name());
        who.addClassName("study-kind");
        var endsOn = holder.access().endsOn();
        var what = new Span(
                endsOn == null
                        ? getTranslation("results.sharing.by-law")
                        : getTranslation("results.sharing.by-trust", Dates.day(getLocale(), endsOn)));
        what.addClassName("study-when");
        add(new Div(who, what));
        if (mayStop && endsOn != null) {
            var end = new Button(getTranslation("results.sharing.stop"), _ -> stop.accept(holder));
            end.addThemeVariants(ButtonVariant.LUMO_ERROR);
            end.setAriaLabel(getTranslation("results.sharing.stop.for", holder.name()));
            add(end);
        }
    }
}
