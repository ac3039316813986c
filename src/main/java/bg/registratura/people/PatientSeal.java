package bg.registratura.people;

import bg.registratura.crypto.ColumnCipher;
import bg.registratura.crypto.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what of a patient is not to be read in a copy of the database, and makes the hash that finds an identifier. */
@Component
class PatientSeal {

    private final ColumnCipher cipher;
    private final KeyedHash hash;

    PatientSeal(ColumnCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    byte @Nullable [] hash(Identifier identifier) {
        return identifier.kind() == IdentifierKind.NONE ? null : hash.of("patient-identifier", identifier.canonical());
    }

    byte @Nullable [] seal(PatientId id, Identifier identifier) {
        return identifier.kind() == IdentifierKind.NONE
                ? null
                : cipher.seal(identifier.value(), context("identifier", id));
    }

    byte @Nullable [] seal(PatientId id, @Nullable String address) {
        return address == null ? null : cipher.seal(address, context("address", id));
    }

    Identifier identifier(PatientId id, IdentifierKind kind, @Nullable String country, byte @Nullable [] sealed) {
        return sealed == null
                ? Identifier.none()
                : new Identifier(kind, cipher.open(sealed, context("identifier", id)), country);
    }

    @Nullable
    String address(PatientId id, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.open(sealed, context("address", id));
    }

    private static String context(String column, PatientId id) {
        return "patient." + column + ":" + id.value();
    }
}
