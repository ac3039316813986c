package bg.registratura.document;

import bg.registratura.document.PaperAnswer.Kind;
import bg.registratura.seal.SealExam;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says to anybody whether a PDF was issued here and is as it was. It tells what kind of paper it is and when it was issued, which
 * whoever holds it reads on it; of a person, of a number and of who asked it says and keeps nothing.
 */
@Service
class PaperCheck {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final PaperSealRepository repository;
    private final SealExam exam;

    PaperCheck(PaperSealRepository repository, SealExam exam) {
        this.repository = repository;
        this.exam = exam;
    }

    /** By the SHA-256 of a file. */
    @Transactional(readOnly = true)
    public PaperAnswer hash(byte[] sha256) {
        return known(sha256).orElse(PaperAnswer.of(Kind.UNKNOWN));
    }

    /** By the file itself. */
    @Transactional(readOnly = true)
    public PaperAnswer file(byte[] file) {
        if (!Arrays.equals(PDF, Arrays.copyOf(file, PDF.length))) {
            return PaperAnswer.of(Kind.NO_PDF);
        }
        return known(Shelf.sha256(file)).orElseGet(() -> examined(file));
    }

    private PaperAnswer examined(byte[] file) {
        var found = exam.of(file);
        return switch (found.kind()) {
            case NONE -> PaperAnswer.of(Kind.UNKNOWN);
            case BROKEN -> PaperAnswer.of(Kind.BROKEN);
            case ADDED_TO -> new PaperAnswer(Kind.ADDED_TO, given(Shelf.sha256(found.asSealed())));
            case WHOLE -> PaperAnswer.of(Kind.SEALED_UNKNOWN);
        };
    }

    private Optional<PaperAnswer> known(byte[] hash) {
        return given(hash)
                .map(paper -> new PaperAnswer(
                        switch (paper.kind()) {
                            case ORIGINAL -> Kind.GENUINE;
                            case DUPLICATE -> Kind.DUPLICATE;
                            case SIGNED -> Kind.SIGNED;
                        },
                        Optional.of(paper)));
    }

    private Optional<GivenOut> given(byte[] hash) {
        return repository.sealed(hash).or(() -> repository.fromBefore(hash));
    }
}
