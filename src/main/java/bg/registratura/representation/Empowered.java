package bg.registratura.representation;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may act for a patient today.
 *
 * @param kind what they are by law; absent for the holder of a power of attorney
 * @param proof by what, in one line
 */
public record Empowered(Authority authority, @Nullable RepresentativeKind kind, String name, String proof) {

    static Empowered of(Representative one) {
        return new Empowered(
                new Authority.ByLaw(one.id()),
                one.kind(),
                one.name(),
                one.proof().text());
    }

    static Empowered of(PowerOfAttorney power) {
        var paper = power.paper();
        return new Empowered(
                new Authority.ByPower(power.id()),
                null,
                paper.proxy(),
                "\u2116 " + paper.number() + ", " + paper.notary() + " (" + paper.notaryNumber() + ")");
    }
}
