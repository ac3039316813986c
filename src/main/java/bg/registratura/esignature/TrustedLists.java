package bg.registratura.esignature;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The trusted lists in the administrator's folder: {@code *.xml} the lists as their countries publish them, {@code *.cer} the
 * certificates that may sign them (from the Official Journal or the European list of lists), {@code *.crl} lists of what was
 * revoked. It is read anew when something in it changed; a list whose own signature does not hold is not used.
 */
@Component
class TrustedLists {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedLists.class);
    private static final List<Integer> VERSIONS = List.of(5, 6);

    private final @Nullable Path folder;
    private @Nullable Known known;
    private String seen = "";

    TrustedLists(@Value("${registratura.esignature.trusted-lists:#{null}}") @Nullable Path folder) {
        this.folder = folder;
    }

    /** What is there now. */
    synchronized Known now() {
        if (folder == null || !Files.isDirectory(folder)) {
            return Known.nothing();
        }
        try {
            var files = files(folder);
            var state = state(files);
            if (known == null || !state.equals(seen)) {
                known = read(files);
                seen = state;
            }
            return known;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The folder of trusted lists cannot be read: {}", e.toString());
            return Known.nothing();
        }
    }

    private static Known read(List<Path> files) throws IOException {
        var signers = new CommonCertificateSource();
        for (var file : named(files, ".cer")) {
            signers.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(file)));
        }
        var crls = named(files, ".crl").stream()
                .map(file -> (DSSDocument) new FileDocument(file.toFile()))
                .toArray(DSSDocument[]::new);
        var trusted = new TrustedListsCertificateSource();
        var job = new TLValidationJob();
        job.setTrustedListSources(
                named(files, ".xml").stream().map(file -> source(file, signers)).toArray(TLSource[]::new));
        job.setOfflineDataLoader(url -> new FileDocument(Path.of(url).toFile()));
        job.setTrustedListCertificateSource(trusted);
        job.setSynchronizationStrategy(onlyWellSigned());
        job.offlineRefresh();
        var lists = job.getSummary().getOtherTLInfos().stream()
                .filter(TrustedLists::holds)
                .map(TLInfo::getParsingCacheInfo)
                .map(list -> new Known.List(
                        list.getTerritory(),
                        list.getSequenceNumber(),
                        list.getIssueDate().toInstant(),
                        list.getNextUpdateDate() == null
                                ? null
                                : list.getNextUpdateDate().toInstant()))
                .toList();
        return new Known(trusted, new ExternalResourcesCRLSource(crls), lists);
    }

    private static boolean holds(TLInfo list) {
        var holds = list.getValidationCacheInfo() != null
                && list.getValidationCacheInfo().isValid();
        if (!holds) {
            LOG.warn(
                    "The trusted list {} is not used: its own signature does not hold, or is by nobody who may sign it",
                    Path.of(list.getUrl()).getFileName());
        }
        return holds;
    }

    /** An old list is used, and that it is old is said. */
    private static ExpirationAndSignatureCheckStrategy onlyWellSigned() {
        var strategy = new ExpirationAndSignatureCheckStrategy();
        strategy.setAcceptExpiredTrustedList(true);
        strategy.setAcceptInvalidTrustedList(false);
        return strategy;
    }

    private static TLSource source(Path file, CommonCertificateSource signers) {
        var source = new TLSource();
        source.setUrl(file.toString());
        source.setCertificateSource(signers);
        source.setTLVersions(VERSIONS);
        return source;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> named(List<Path> files, String end) {
        return files.stream()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(end))
                .toList();
    }

    private static String state(List<Path> files) throws IOException {
        var state = new StringBuilder();
        for (var file : files) {
            state.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
        }
        return state.toString();
    }
}
