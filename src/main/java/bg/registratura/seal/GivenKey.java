package bg.registratura.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key the operator gave for the seal: in a PKCS #12 file, or on a token behind a PKCS #11 module. */
@Component
class GivenKey {

    private final @Nullable Path keystore;
    private final @Nullable Path module;
    private final int slot;
    private final String alias;
    private final String password;
    private final @Nullable Path passwordFile;

    GivenKey(
            @Value("${registratura.seal.keystore:#{null}}") @Nullable Path keystore,
            @Value("${registratura.seal.pkcs11-module:#{null}}") @Nullable Path module,
            @Value("${registratura.seal.slot:0}") int slot,
            @Value("${registratura.seal.alias:}") String alias,
            @Value("${registratura.seal.password:}") String password,
            @Value("${registratura.seal.password-file:#{null}}") @Nullable Path passwordFile) {
        this.keystore = keystore;
        this.module = module;
        this.slot = slot;
        this.alias = alias;
        this.password = password;
        this.passwordFile = passwordFile;
    }

    /** Whether there is one at all. */
    boolean isWanted() {
        return keystore != null || module != null;
    }

    /** Opens it anew. */
    Signer open() throws GeneralSecurityException, IOException {
        var secret = secret();
        try {
            if (module != null) {
                var provider = token(module);
                var store = KeyStore.getInstance("PKCS11", provider);
                store.load(null, secret);
                return signer(store, null, provider);
            }
            var store = KeyStore.getInstance("PKCS12");
            try (var file = Files.newInputStream(Optional.ofNullable(keystore).orElseThrow())) {
                store.load(file, secret);
            }
            return signer(store, secret, null);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private Provider token(Path at) throws IOException {
        var real = at.toRealPath();
        return Security.getProvider("SunPKCS11").configure("--name=Seal%nlibrary=%s%nslot=%d%n".formatted(real, slot));
    }

    private char[] secret() throws IOException {
        return (passwordFile == null ? password : Files.readString(passwordFile).strip()).toCharArray();
    }

    private Signer signer(KeyStore store, char @Nullable [] secret, @Nullable Provider provider)
            throws GeneralSecurityException {
        var names = Collections.list(store.aliases()).stream()
                .filter(name -> alias.isEmpty() || name.equals(alias))
                .toList();
        for (var name : names) {
            var chain = store.getCertificateChain(name);
            if (store.getKey(name, secret) instanceof PrivateKey key && chain != null) {
                return new Signer(
                        key,
                        Arrays.stream(chain).map(X509Certificate.class::cast).toList(),
                        provider,
                        false);
            }
        }
        throw new GeneralSecurityException("no key with a certificate is in it");
    }
}
