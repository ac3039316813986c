package bg.registratura.dose;

/**
 * A dose as a patient is told it: about so much natural background. It is nobody's individual effective dose.
 *
 * @param measured by what the unit showed; otherwise it is what such a picture usually gives
 */
public record ToldDose(boolean measured, Stretch background) {}
