package bg.registratura.subjectrequest;

import bg.registratura.esignature.SignatureFinding;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Said;
import bg.registratura.subjectrequest.Entry.Word;
import bg.registratura.subjectrequest.FileFindings.Signed;
import bg.registratura.subjectrequest.SignedFileRepository.Held;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The signed files that are kept with requests about a person: who signed as the certificate says, and what was found of it. */
@Component
class SignedFileRecords {

    private final SignedFileRepository files;

    SignedFileRecords(SignedFileRepository files) {
        this.files = files;
    }

    @Transactional(readOnly = true)
    public List<Entry> of(PatientId patient) {
        return files.about(patient).stream().flatMap(SignedFileRecords::entries).toList();
    }

    private static Stream<Entry> entries(Held held) {
        return held.findings().signatures().stream().map(Signed::finding).map(finding -> entry(held, finding));
    }

    private static Entry entry(Held held, SignatureFinding finding) {
        var who = finding.signatory();
        return Entry.of(
                "subjectrequest.record.signed-file",
                held.receivedOn(),
                held.incomingNumber(),
                held.findings().form().name(),
                who.name().isEmpty() ? new Word("subjectrequest.signature.nobody") : who.name(),
                new Also("subjectrequest.also.issuer", who.issuer().isEmpty() ? null : who.issuer()),
                new Also("subjectrequest.also.stamped", finding.stampedAt().orElse(null)),
                new Also("subjectrequest.also.claimed", finding.claimedAt().orElse(null)),
                Dates.dayOf(held.findings().examinedAt()),
                new Said(found(finding)));
    }

    /** What it is worth, and everything there is to say about that. */
    private static List<String> found(SignatureFinding finding) {
        return Stream.concat(
                        Stream.of("subjectrequest.signature.standing." + finding.standing()),
                        finding.remarks().stream().sorted().map(remark -> "subjectrequest.signature.remark." + remark))
                .toList();
    }
}
