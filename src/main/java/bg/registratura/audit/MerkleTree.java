package bg.registratura.audit;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The growing Merkle tree of RFC 6962 section 2.1, kept as its frontier: the roots of its perfect subtrees, largest first.
 *
 * <p>Not safe for threads; its user holds the log's lock.
 */
final class MerkleTree {

    static final int HASH_BYTES = 32;

    private final List<byte[]> frontier = new ArrayList<>();
    private long size;

    MerkleTree() {}

    /** Goes on from a stored frontier: the concatenated subtree roots of a tree of this size. */
    MerkleTree(long size, byte[] stored) {
        if (stored.length != Long.bitCount(size) * HASH_BYTES) {
            throw new IllegalArgumentException("not the frontier of a tree of " + size);
        }
        this.size = size;
        for (int at = 0; at < stored.length; at += HASH_BYTES) {
            var root = new byte[HASH_BYTES];
            System.arraycopy(stored, at, root, 0, HASH_BYTES);
            frontier.add(root);
        }
    }

    static byte[] leafHash(byte[] data) {
        var sha = sha256();
        sha.update((byte) 0);
        return sha.digest(data);
    }

    void append(byte[] leafHash) {
        var node = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = nodeHash(frontier.removeLast(), node);
        }
        frontier.add(node);
        size++;
    }

    long size() {
        return size;
    }

    /** The root over all leaves; of the empty tree the hash of nothing. */
    byte[] root() {
        if (frontier.isEmpty()) {
            return sha256().digest();
        }
        var node = frontier.getLast();
        for (int i = frontier.size() - 2; i >= 0; i--) {
            node = nodeHash(frontier.get(i), node);
        }
        return node;
    }

    byte[] frontier() {
        var bytes = new ByteArrayOutputStream(frontier.size() * HASH_BYTES);
        frontier.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] nodeHash(byte[] left, byte[] right) {
        var sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not to be had", e);
        }
    }
}
