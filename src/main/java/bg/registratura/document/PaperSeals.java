package bg.registratura.document;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.seal.Holder;
import bg.registratura.seal.Sealed;
import bg.registratura.seal.Seals;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Seals what is issued, in the transaction that issues it, and notes which bytes went out. */
@Component
class PaperSeals {

    private final Seals seals;
    private final PaperSealRepository repository;
    private final ObjectProvider<LetterheadSource> letterheads;
    private final Words words;
    private final Clock clock;

    PaperSeals(
            Seals seals,
            PaperSealRepository repository,
            ObjectProvider<LetterheadSource> letterheads,
            Words words,
            Clock clock) {
        this.seals = seals;
        this.repository = repository;
        this.letterheads = letterheads;
        this.words = words;
        this.clock = clock;
    }

    /** A sealed PDF that is not noted yet. */
    record SealedPaper(Sealed sealed, int pages) {

        byte[] pdf() {
            return sealed.pdf();
        }
    }

    SealedPaper seal(byte[] pdf, Locale locale) {
        var prepared = SealField.in(pdf, words.of(locale, "document.seal"));
        return new SealedPaper(seals.seal(prepared.pdf(), SealField.NAME, this::holder), prepared.pages());
    }

    void note(DocumentId document, PaperKind kind, SealedPaper paper) {
        repository.insert(document, kind, Shelf.sha256(paper.pdf()), paper.pages(), paper.sealed(), clock.instant());
    }

    /** The seal names the laboratory as its country does, whatever language a paper is in. */
    private Holder holder() {
        var lab = letterheads.getObject().letterhead(Languages.BULGARIAN);
        return new Holder(lab.name(), lab.uic());
    }
}
