package bg.registratura.esignature;

import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the house knows of issuers and of what they revoked. */
record Known(TrustedListsCertificateSource trusted, ExternalResourcesCRLSource revoked, java.util.List<List> lists) {

    static Known nothing() {
        return new Known(
                new TrustedListsCertificateSource(),
                new ExternalResourcesCRLSource(new java.io.InputStream[0]),
                java.util.List.of());
    }

    /** The lists as they are put on record: country and number of each. */
    String named() {
        return lists.stream().map(list -> list.country() + " " + list.number()).collect(Collectors.joining(", "));
    }

    /** Whether one of these countries' lists should have been renewed. */
    boolean isTooOld(Collection<String> countries, Instant now) {
        return lists.stream().anyMatch(list -> countries.contains(list.country()) && list.isTooOld(now));
    }

    /** One list that holds, of a country. */
    record List(
            String country,
            int number,
            Instant issued,
            @Nullable Instant nextUpdate) {

        boolean isTooOld(Instant now) {
            return nextUpdate != null && nextUpdate.isBefore(now);
        }
    }
}
