package bg.registratura.practice.ui;

import bg.registratura.practice.Practice;
import bg.registratura.security.AccountSummary;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;

/** Who administers a practice: each with a sign-in of their own, handed over in person. */
class AdministratorDialog extends Dialog {

    private final transient PracticeDesk desk;
    private final transient Practice practice;
    private final TextField name = new TextField(getTranslation("practice.administrator.name"));

    AdministratorDialog(PracticeDesk desk, Practice practice) {
        this.desk = desk;
        this.practice = practice;
        setHeaderTitle(getTranslation(
                "practice.administrator.title", practice.details().name()));
        setWidth("36rem");
        getFooter().add(Acts.quiet("credential.close", this::close));
        show();
    }

    private void show() {
        removeAll();
        if (!practice.isChecked()) {
            add(new Paragraph(getTranslation("practice.administrator.unchecked")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        desk.access().of(practice.id().value()).forEach(one -> list.add(row(one)));
        name.setHelperText(getTranslation("practice.administrator.help"));
        name.setErrorMessage(getTranslation("practice.name.missing"));
        name.setWidthFull();
        add(list, new Div(name), Acts.row(Acts.plain("practice.administrator.new", this::make)));
        name.focus();
    }

    private ListItem row(AccountSummary one) {
        var row = new ListItem(
                new Span(one.displayName()),
                Acts.plain("credential.dentists.sheet", () -> hand(one)),
                Acts.quiet("practice.administrator.end", () -> askToEnd(one)));
        row.addClassName("row");
        return row;
    }

    private void askToEnd(AccountSummary one) {
        var question = new Dialog(
                getTranslation("practice.administrator.end.title", one.displayName()),
                new Paragraph(getTranslation("practice.administrator.end.text")));
        question.getFooter()
                .add(Acts.quiet("credential.close", question::close), Acts.plain("practice.administrator.end", () -> {
                    question.close();
                    desk.access().end(practice.id().value(), one.id());
                    Notices.done("practice.ended");
                    show();
                }));
        question.open();
    }

    private void make() {
        name.setInvalid(name.getValue().isBlank());
        if (!name.isInvalid()) {
            hand(desk.access().open(practice.id().value(), name.getValue()));
        }
    }

    private void hand(AccountSummary one) {
        removeAll();
        add(desk.flows().toPractice(one, this::close));
    }
}
