package bg.registratura.esignature;

import bg.registratura.crypto.DerMessage;
import bg.registratura.esignature.Examination.Examined;
import bg.registratura.esignature.Examination.Unread;
import bg.registratura.esignature.Examination.Why;
import eu.europa.esig.dss.cades.validation.CMSDocumentValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks at a signed file: nothing in it is run or drawn, and nobody is asked about it. */
@Service
public class SignatureExam {

    /** As long a file as is taken, in bytes. */
    public static final int MOST_BYTES = 10 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(SignatureExam.class);

    private final TrustedLists lists;
    private final Clock clock;
    private @Nullable ValidationPolicy policy;

    SignatureExam(TrustedLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What can be said of a file today.
     *
     * @param beside the file that was signed, where the signature came in one of its own
     */
    public Examination of(byte[] file, byte @Nullable [] beside) {
        if (file.length > MOST_BYTES || beside != null && beside.length > MOST_BYTES) {
            return new Unread(Why.TOO_LONG);
        }
        if (file.length == 0) {
            return new Unread(Why.EMPTY);
        }
        var form = FileForm.of(file);
        return switch (form) {
            case PDF -> Inflation.isHonest(file) ? examined(form, file, null) : new Unread(Why.TOO_MUCH);
            case CMS -> examined(form, DerMessage.in(file), beside);
            case CONTAINER, XML -> new Unread(Why.OTHER_FORM);
            case OTHER -> new Unread(Why.NOT_SIGNED_FILE);
        };
    }

    /** What a stranger made may break whatever reads it: then nothing is said of it but that. */
    private Examination examined(FileForm form, byte[] file, byte @Nullable [] beside) {
        try {
            return judged(form, file, beside);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.info("a signed file could not be read: {}", e.getClass().getSimpleName());
            return new Unread(Why.UNREADABLE);
        }
    }

    private Examination judged(FileForm form, byte[] file, byte @Nullable [] beside) {
        var known = lists.now();
        var now = clock.instant();
        var validator = validator(form, file);
        validator.setCertificateVerifier(verifier(known));
        validator.setValidationTime(Date.from(now));
        if (beside != null) {
            validator.setDetachedContents(List.of(new InMemoryDocument(beside, "beside")));
        }
        var reports = validator.validateDocument(policy());
        var judge = new Judge(reports.getSimpleReport(), known, beside != null, now);
        var found = reports.getDiagnosticData().getSignatures().stream()
                .filter(signature -> !signature.isCounterSignature())
                .map(judge::of)
                .toList();
        return found.isEmpty() ? new Unread(Why.NO_SIGNATURE) : new Examined(form, found, known.named());
    }

    private static SignedDocumentValidator validator(FileForm form, byte[] file) {
        var document = new InMemoryDocument(file, "file");
        if (form == FileForm.CMS) {
            return new CMSDocumentValidator(document);
        }
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var pdfs = new PdfBoxNativeObjectFactory();
        pdfs.setPdfDifferencesFinder(differences);
        var validator = new PDFDocumentValidator(document);
        validator.setPdfObjFactory(pdfs);
        return validator;
    }

    private static CommonCertificateVerifier verifier(Known known) {
        var verifier = new CommonCertificateVerifier(true);
        verifier.setAIASource(null);
        verifier.setTrustedCertSources(known.trusted());
        verifier.setCrlSource(known.revoked());
        return verifier;
    }

    private synchronized ValidationPolicy policy() {
        if (policy == null) {
            policy = Policy.read();
        }
        return policy;
    }
}
