package bg.registratura.dicom;

/** Where an element stands: how deep, within which element of the top, until where, and how it is written. */
record Place(int depth, int root, long end, boolean explicit) {

    Place inside(Head head, long close) {
        boolean inner = explicit && !head.vr().equals("UN");
        return new Place(depth + 1, depth == 0 ? head.tag() : root, close, inner);
    }

    Place until(long close) {
        return new Place(depth, root, close, explicit);
    }
}
