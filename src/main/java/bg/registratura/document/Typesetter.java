package bg.registratura.document;

import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays a draft on the laboratory's paper: whose it is, who prints it and when. */
@Component
class Typesetter {

    private final Frame frame;
    private final ObjectProvider<LetterheadSource> letterheads;
    private final CurrentUser user;
    private final Clock clock;

    Typesetter(Frame frame, ObjectProvider<LetterheadSource> letterheads, CurrentUser user, Clock clock) {
        this.frame = frame;
        this.letterheads = letterheads;
        this.user = user;
        this.clock = clock;
    }

    Sheet sheet(Draft draft, Template template, @Nullable RegisterNumber number) {
        var clerk = user.find().map(SignedIn::displayName).orElse("");
        var lab = letterhead(draft.locale());
        return new Sheet(
                template, draft.values(), lab, number, draft.copies(), draft.large(), "", clerk, clock.instant());
    }

    /** The same as it will be once it is issued, marked as a draft. */
    Sheet preview(Draft draft, Template template) {
        var mark = frame.draftMark(draft.locale());
        var sheet = sheet(draft, template, null);
        return new Sheet(
                template,
                draft.values(),
                sheet.lab(),
                null,
                1,
                draft.large(),
                mark,
                sheet.issuedBy(),
                sheet.issuedAt());
    }

    byte[] print(Sheet sheet) {
        return frame.print(sheet);
    }

    String body(Sheet sheet) {
        return frame.body(sheet);
    }

    /** The word and the day for a stamp on a duplicate. */
    String duplicateMark(Locale locale) {
        return frame.duplicateMark(locale, clock.instant());
    }

    private Letterhead letterhead(Locale locale) {
        return letterheads.getObject().letterhead(locale);
    }
}
