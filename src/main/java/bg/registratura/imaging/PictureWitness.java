package bg.registratura.imaging;

/**
 * Hears of each picture that comes to belong to an order, within the transaction that makes it so: a bean of the room that
 * answers for exposures. It never refuses a picture; what it throws would leave the file outside.
 */
public interface PictureWitness {

    /** It belongs to its order from now on. */
    void attached(AttachedPicture picture);
}
