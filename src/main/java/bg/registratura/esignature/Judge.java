package bg.registratura.esignature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.TrustServiceWrapper;
import eu.europa.esig.dss.diagnostic.jaxb.XmlTrustedList;
import eu.europa.esig.dss.enumerations.DigestMatcherType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in our remarks what EU DSS found of one signature. */
final class Judge {

    private final SimpleReport report;
    private final Known known;
    private final boolean apart;
    private final Instant now;

    Judge(SimpleReport report, Known known, boolean apart, Instant now) {
        this.report = report;
        this.known = known;
        this.apart = apart;
        this.now = now;
    }

    SignatureFinding of(SignatureWrapper signature) {
        var stamped = signature.getTimestampList().stream()
                .filter(stamp -> !stamp.getType().isContentTimestamp())
                .filter(TimestampWrapper::isSignatureValid)
                .filter(stamp -> passed(stamp.getId()))
                .map(TimestampWrapper::getProductionTime)
                .min(Date::compareTo)
                .map(Date::toInstant)
                .orElse(null);
        var claimed = instant(signature.getClaimedSigningTime());
        var remarks = EnumSet.noneOf(Remark.class);
        if (stamped == null) {
            remarks.add(Remark.TIME_CLAIMED);
        }
        whole(signature).ifPresent(remarks::add);
        if (!Strength.isEnough(signature)) {
            remarks.add(Remark.WEAK);
        }
        var certificate = signature.getSigningCertificate();
        if (certificate == null) {
            remarks.add(Remark.BROKEN);
            return new SignatureFinding(level(signature), remarks, claimed, stamped, new Signatory("", "", ""));
        }
        time(certificate, stamped, claimed).ifPresent(remarks::add);
        var signatory = signatory(certificate);
        if (signatory.number().isEmpty()) {
            remarks.add(Remark.NO_NUMBER);
        }
        if (!text(certificate.getPseudo()).isEmpty()) {
            remarks.add(Remark.PSEUDONYM);
        }
        trust(signature, certificate, remarks);
        if (Remark.worst(remarks) == Standing.VALID && !passed(signature.getId())) {
            remarks.add(rest(signature, certificate));
        }
        return new SignatureFinding(level(signature), remarks, claimed, stamped, signatory);
    }

    /** Whether what was signed is here, and as it was. */
    private Optional<Remark> whole(SignatureWrapper signature) {
        var message = signature.getDigestMatchers().stream()
                .filter(digest -> digest.getType() == DigestMatcherType.MESSAGE_DIGEST
                        || digest.getType() == DigestMatcherType.CONTENT_DIGEST)
                .toList();
        if (message.stream().anyMatch(digest -> !digest.isDataFound())) {
            return Optional.of(Remark.FILE_MISSING);
        }
        if (message.stream().anyMatch(digest -> !digest.isDataIntact())) {
            return Optional.of(apart ? Remark.OTHER_FILE : Remark.BROKEN);
        }
        if (!signature.isSignatureIntact()) {
            return Optional.of(Remark.BROKEN);
        }
        return Revisions.isAsSigned(signature) ? Optional.empty() : Optional.of(Remark.CHANGED_AFTERWARDS);
    }

    /** Without a time stamp the certificate must hold now: anybody can set a clock back. */
    private Optional<Remark> time(
            CertificateWrapper certificate, @Nullable Instant stamped, @Nullable Instant claimed) {
        if (!holds(certificate, Objects.requireNonNullElse(stamped, Objects.requireNonNullElse(claimed, now)))) {
            return Optional.of(Remark.OUT_OF_TIME);
        }
        return stamped == null && !holds(certificate, now) ? Optional.of(Remark.ENDED_SINCE) : Optional.empty();
    }

    private void trust(SignatureWrapper signature, CertificateWrapper certificate, Set<Remark> remarks) {
        if (isRevoked(signature, certificate)) {
            remarks.add(Remark.REVOKED);
        }
        if (known.lists().isEmpty()) {
            remarks.add(Remark.NO_LIST);
            return;
        }
        if (!certificate.isTrustedListReached()) {
            remarks.add(Remark.ISSUER_UNKNOWN);
            return;
        }
        var countries = certificate.getTrustServices().stream()
                .map(TrustServiceWrapper::getTrustedList)
                .filter(Objects::nonNull)
                .map(XmlTrustedList::getCountryCode)
                .collect(Collectors.toSet());
        if (known.isTooOld(countries, now)) {
            remarks.add(Remark.LIST_TOO_OLD);
        }
        if (Remark.worst(remarks) != Standing.INVALID) {
            quality(report.getSignatureQualification(signature.getId())).ifPresent(remarks::add);
        }
    }

    private static Optional<Remark> quality(SignatureQualification quality) {
        return switch (quality) {
            case QESIG, INDETERMINATE_QESIG -> Optional.empty();
            case QESEAL, INDETERMINATE_QESEAL, ADESEAL, ADESEAL_QC, INDETERMINATE_ADESEAL, INDETERMINATE_ADESEAL_QC ->
                Optional.of(Remark.SEAL);
            default -> Optional.of(Remark.NOT_QUALIFIED);
        };
    }

    private boolean isRevoked(SignatureWrapper signature, CertificateWrapper certificate) {
        var said = report.getSubIndication(signature.getId());
        return said == SubIndication.REVOKED
                || said == SubIndication.REVOKED_NO_POE
                || certificate.getCertificateRevocationData().stream().anyMatch(one -> one.isRevoked())
                        && !passed(signature.getId());
    }

    /** What was left open where nothing else was remarked. */
    private Remark rest(SignatureWrapper signature, CertificateWrapper certificate) {
        return certificate.getCertificateRevocationData().isEmpty()
                        || report.getSubIndication(signature.getId()) == SubIndication.TRY_LATER
                ? Remark.REVOCATION_UNCHECKED
                : Remark.NOT_ALL_VERIFIED;
    }

    private boolean passed(String id) {
        var said = report.getIndication(id);
        return said == Indication.TOTAL_PASSED || said == Indication.PASSED;
    }

    private static boolean holds(CertificateWrapper certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Signatory signatory(CertificateWrapper certificate) {
        var own = Stream.of(text(certificate.getGivenName()), text(certificate.getSurname()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        var common = text(certificate.getCommonName());
        var name = common.length() > own.length() ? common : own;
        var issuer = certificate.getCertificateChain().stream()
                .findFirst()
                .map(CertificateWrapper::getCommonName)
                .map(Judge::text)
                .orElse("");
        return new Signatory(
                name.isEmpty() ? text(certificate.getPseudo()) : name,
                text(certificate.getSubjectSerialNumber()),
                issuer);
    }

    private static String level(SignatureWrapper signature) {
        return signature.getSignatureFormat().toString().replace("-NOT-ETSI", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
