package org.onehall.platform.privacy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds the installation's own keys: {@code master.N} wraps the keys of people (the highest N wraps new
 * ones), {@code lookup} keys the hashes, {@code transport} seals what travels between services, {@code audit} chains
 * the trail. Each is 32 bytes in base64. The file is readable by its owner alone and is refused otherwise. Whoever has
 * it and the store can read everything; without it nobody can.
 */
public final class KeysFile {

    private static final int KEY_BYTES = 32;
    private static final String MASTER = "master.";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final @Nullable Path path;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Map<String, byte[]> loaded;

    private KeysFile(@Nullable Path path) {
        this.path = path;
    }

    /** Read when a key is first needed, so that nothing is asked of the disk while a context is only being built. */
    static KeysFile at(@Nullable Path path) {
        return new KeysFile(path);
    }

    /**
     * Makes the file with fresh random keys, or leaves an existing one as it is. Several processes may call this at
     * once: one file wins, complete. Returns the path.
     */
    public static Path create(Path path) throws IOException {
        if (Files.exists(path)) {
            at(path).check();
            return path;
        }
        Path target = path.toAbsolutePath();
        Path folder = Files.createDirectories(target.resolveSibling(".").normalize());
        Path fresh = Files.createTempFile(folder, ".keys", ".new");
        try {
            write(fresh);
            Files.createLink(target, fresh);
        } catch (FileAlreadyExistsException e) {
            at(path).check();
        } finally {
            Files.delete(fresh);
        }
        return path;
    }

    private static void write(Path file) throws IOException {
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        String text = "# Onehall keys. With this file and the store everything can be read; without it nothing can.\n"
                + "master.1=" + fresh() + "\nlookup=" + fresh() + "\ntransport=" + fresh() + "\naudit=" + fresh()
                + "\n";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static boolean posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
    }

    int currentMaster() {
        return load().keySet().stream()
                .filter(name -> name.startsWith(MASTER))
                .mapToInt(name -> Integer.parseInt(name.substring(MASTER.length())))
                .max()
                .orElseThrow(() -> new IllegalStateException("the keys file has no master key"));
    }

    boolean hasOneMaster() {
        return load().keySet().stream().filter(name -> name.startsWith(MASTER)).count() == 1;
    }

    /** One that another instance has begun to use may stand in the file since it was read. */
    byte[] master(int number) {
        if (!load().containsKey(MASTER + number)) {
            loaded = null;
        }
        return key(MASTER + number);
    }

    byte[] lookup() {
        return key("lookup");
    }

    byte[] transport() {
        return key("transport");
    }

    byte[] audit() {
        return key("audit");
    }

    /** Reads the file unless it is read already; throws when it is not whole. */
    void check() {
        currentMaster();
        lookup();
        transport();
        audit();
    }

    private byte[] key(String name) {
        byte[] key = load().get(name);
        if (key == null || key.length != KEY_BYTES) {
            throw new IllegalStateException("the keys file has no " + name + " of " + KEY_BYTES + " bytes");
        }
        return key;
    }

    private Map<String, byte[]> load() {
        Map<String, byte[]> known = loaded;
        if (known != null) {
            return known;
        }
        lock.lock();
        try {
            Map<String, byte[]> read = loaded == null ? read() : loaded;
            loaded = read;
            return read;
        } finally {
            lock.unlock();
        }
    }

    private Map<String, byte[]> read() {
        if (path == null) {
            throw new IllegalStateException(
                    "onehall.privacy.keys-file (ONEHALL_PRIVACY_KEYS_FILE) names no file; `./onehall up` makes one");
        }
        try {
            if (posix(path) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new IllegalStateException(path + " must be readable by its owner alone: chmod 600");
            }
            Properties entries = new Properties();
            try (Reader reader = Files.newBufferedReader(path, StandardCharsets.US_ASCII)) {
                entries.load(reader);
            }
            Map<String, byte[]> keys = new HashMap<>();
            for (String name : entries.stringPropertyNames()) {
                keys.put(
                        name,
                        Base64.getDecoder().decode(entries.getProperty(name).strip()));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("the keys file cannot be read: " + path, e);
        }
    }
}
