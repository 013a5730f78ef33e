package be.huurwerk.testsupport;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** A key pair for tokens, made once a JVM and shared by all class loaders through system properties. */
final class TestKeys {

    private static final String PUBLIC = "huurwerk.test.public-key";
    private static final String PRIVATE = "huurwerk.test.private-key";

    private TestKeys() {}

    /** Made when it is first asked for: making one takes longer than all else of a call. */
    private static final class Foreign {
        private static final PrivateKey KEY = generate().getPrivate();
    }

    /** A key that no service trusts. */
    static PrivateKey foreignKey() {
        return Foreign.KEY;
    }

    /** The public key, Base64 of its X.509 form. */
    static String publicKey() {
        ensure();
        return System.getProperty(PUBLIC);
    }

    /** The same as a key. */
    static RSAPublicKey publicKeyItself() {
        try {
            byte[] encoded = Base64.getDecoder().decode(publicKey());
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PrivateKey privateKey() {
        ensure();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ensure() {
        synchronized (System.class) {
            if (System.getProperty(PRIVATE) == null) {
                KeyPair pair = generate();
                System.setProperty(PUBLIC, encoded(pair.getPublic().getEncoded()));
                System.setProperty(PRIVATE, encoded(pair.getPrivate().getEncoded()));
            }
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
