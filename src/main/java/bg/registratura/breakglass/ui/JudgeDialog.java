package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.BreakGlassId;
import bg.registratura.breakglass.GlassReview;
import bg.registratura.breakglass.IncidentOutcome;
import bg.registratura.breakglass.Judgement;
import bg.registratura.breakglass.Judging;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** One opening whole: who, whose picture, why; what the officer finds, and what becomes of it where it was a breach. */
class JudgeDialog extends Dialog {

    private final transient BreakGlassId id;
    private final transient OfficersGlass officer;
    private final transient Runnable changed;
    private final RefusalLine refusal = new RefusalLine();

    JudgeDialog(BreakGlassId id, OfficersGlass officer, Runnable changed) {
        this.id = id;
        this.officer = officer;
        this.changed = changed;
        setHeaderTitle(getTranslation("breakglass.judge.title"));
        setWidth("min(96vw, 42rem)");
        getFooter().add(Acts.quiet("breakglass.leave", this::close));
        show(officer.reviews().read(id));
    }

    private void show(GlassReview.Whole whole) {
        removeAll();
        add(new OpeningFacts(whole));
        var review = whole.review();
        if (review.verdict() == null) {
            add(
                    new H3(getTranslation("breakglass.judge.what")),
                    new WordForm<>(WordForm.Words.JUDGEMENT, Judgement.values(), this::judge),
                    refusal);
            return;
        }
        var incident = review.incident();
        if (incident != null && incident.closing() == null) {
            add(
                    new H3(getTranslation("breakglass.incident.title", incident.label())),
                    new Paragraph(
                            getTranslation("breakglass.incident.term", Dates.dayTime(getLocale(), incident.tellBy()))),
                    new WordForm<>(WordForm.Words.OUTCOME, IncidentOutcome.values(), this::closeIncident));
        }
    }

    private void judge(WordForm.Chosen<Judgement> chosen) {
        var judged = officer.judgements().judge(id, chosen.word(), chosen.note());
        if (judged != Judging.JUDGED) {
            refusal.say(getTranslation("breakglass.judging." + judged.name()));
            return;
        }
        changed.run();
        if (chosen.word() == Judgement.JUSTIFIED) {
            close();
            Notices.done("breakglass.judged");
        } else {
            Notices.told("breakglass.judged.incident");
            show(officer.reviews().read(id));
        }
    }

    private void closeIncident(WordForm.Chosen<IncidentOutcome> chosen) {
        officer.judgements().close(id, chosen.word(), chosen.note());
        changed.run();
        close();
        Notices.done("breakglass.incident.done");
    }
}
