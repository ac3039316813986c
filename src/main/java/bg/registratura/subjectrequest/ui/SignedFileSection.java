package bg.registratura.subjectrequest.ui;

import bg.registratura.esignature.FileForm;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Saving;
import bg.registratura.subjectrequest.FileFindings;
import bg.registratura.subjectrequest.FileFindings.Signed;
import bg.registratura.subjectrequest.SignedFile;
import bg.registratura.subjectrequest.SignedFiles;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Service;

/** In a case that came electronically: what was found of its signatures on the day it was entered. */
@Service
public class SignedFileSection {

    private static final String BYTES = "application/octet-stream";

    private final SignedFiles files;

    SignedFileSection(SignedFiles files) {
        this.files = files;
    }

    /** Nothing where the request came otherwise. */
    public Component of(SubjectRequest request) {
        return section(request);
    }

    /** The same, with the file itself to take. */
    public Component withFile(SubjectRequest request) {
        var part = section(request);
        if (part.getComponentCount() > 0) {
            part.add(
                    new Paragraph(part.getTranslation("subjectrequest.signature.file.lead")),
                    Acts.row(Acts.plain("subjectrequest.signature.file.take", () -> take(request))));
        }
        return part;
    }

    private Div section(SubjectRequest request) {
        var part = new Div();
        files.findings(request).ifPresent(findings -> fill(part, findings));
        return part;
    }

    private static void fill(Div part, FileFindings findings) {
        part.addClassNames("section", "stack");
        var whose = findings.speakForThePerson()
                ? "subjectrequest.signature.theirs"
                : "subjectrequest.signature.not-theirs";
        var day = Dates.dayTime(UI.getCurrent().getLocale(), findings.examinedAt());
        var lists = findings.lists().isEmpty()
                ? part.getTranslation("subjectrequest.signature.examined.alone", day)
                : part.getTranslation("subjectrequest.signature.examined", day, findings.lists());
        part.add(
                new H2(part.getTranslation("subjectrequest.signature.title")),
                new Paragraph(part.getTranslation(whose)),
                new SignatureList(
                        findings.signatures().stream().map(Signed::finding).toList()),
                new Paragraph(lists));
    }

    private void take(SubjectRequest request) {
        files.take(request).ifPresent(file -> {
            var name = request.incomingNumber().orElse("").replaceAll("[^0-9A-Za-z-]+", "-");
            Saving.save(file.bytes(), name + ending(file), BYTES);
            var beside = file.beside();
            if (beside != null) {
                Saving.save(beside, name + (FileForm.of(beside) == FileForm.PDF ? ".pdf" : ".bin"), BYTES);
            }
        });
    }

    private static String ending(SignedFile file) {
        if (FileForm.of(file.bytes()) == FileForm.PDF) {
            return ".pdf";
        }
        return file.beside() == null ? ".p7m" : ".p7s";
    }
}
