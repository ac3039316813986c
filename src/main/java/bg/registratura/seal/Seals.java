package bg.registratura.seal;

import eu.europa.esig.dss.model.DSSException;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the laboratory's seal on papers, and knows every certificate it ever did that under. */
@Service
public class Seals {

    private final Signers signers;
    private final TimeStamps stamps;
    private final CertificateRepository certificates;
    private final Clock clock;

    Seals(Signers signers, TimeStamps stamps, CertificateRepository certificates, Clock clock) {
        this.signers = signers;
        this.stamps = stamps;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Seals a PDF in its empty signature field. A token that does not sign and a time-stamp server that does not answer are no
     * reason for a paper to wait: it is sealed with the house's own key, or without a time stamp.
     *
     * @param holder in whose name the house makes a key of its own, when it needs one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealed seal(byte[] pdf, String field, Supplier<Holder> holder) {
        var signer = signers.current(holder);
        try {
            return sealed(pdf, field, signer);
        } catch (GeneralSecurityException | ProviderException e) {
            signers.failed(signer, e);
        }
        var own = signers.current(holder);
        try {
            return sealed(pdf, field, own);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the house's own key does not sign", e);
        }
    }

    /** What papers are or were sealed under, the latest first. */
    @Transactional(readOnly = true)
    public List<KnownCertificate> certificates() {
        return certificates.all();
    }

    /** How it stands with the seal now. */
    @Transactional(readOnly = true)
    public SealState state() {
        var present = signers.present();
        return new SealState(present.map(this::known), signers.state(), stamps.areWanted(), stamps.failedAt());
    }

    private KnownCertificate known(Signer signer) {
        try {
            var certificate = signer.certificate();
            return KnownCertificate.of(
                    KnownCertificate.fingerprint(certificate),
                    certificate.getEncoded(),
                    signer.madeHere(),
                    clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the certificate of the seal cannot be read", e);
        }
    }

    private Sealed sealed(byte[] pdf, String field, Signer signer) throws GeneralSecurityException {
        var now = clock.instant();
        var timed = stamps.mayBeAsked();
        var act = new Pades(pdf, field, signer, now, timed ? stamps : null);
        var fingerprint = KnownCertificate.fingerprint(signer.certificate());
        var sealed = (timed ? timed(act) : Optional.<byte[]>empty())
                .map(bytes -> new Sealed(bytes, fingerprint, SealLevel.T))
                .orElseGet(() -> new Sealed(act.at(SealLevel.B), fingerprint, SealLevel.B));
        if (!certificates.isKnown(fingerprint)) {
            certificates.keep(fingerprint, signer.certificate().getEncoded(), signer.madeHere(), now);
        }
        return sealed;
    }

    private static Optional<byte[]> timed(Pades act) {
        try {
            return Optional.of(act.at(SealLevel.T));
        } catch (DSSException _) {
            return Optional.empty();
        }
    }
}
