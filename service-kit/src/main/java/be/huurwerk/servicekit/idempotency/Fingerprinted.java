package be.huurwerk.servicekit.idempotency;

/** A body that knows its SHA-256, because it is too large to be hashed as a text. */
public interface Fingerprinted {

    byte[] sha256();
}
