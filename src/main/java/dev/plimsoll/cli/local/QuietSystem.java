package dev.plimsoll.cli.local;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * JGit without this machine's and this user's settings: the same commit must give the same bytes everywhere. It also
 * keeps JGit from measuring the file system's clock for seconds, and from writing the result into the user's home.
 */
final class QuietSystem extends SystemReader.Delegate {
    private QuietSystem(SystemReader real) {
        super(real);
    }

    static {
        SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
    }

    /** Makes sure that it holds from now on. */
    static void enter() {
        // the static initializer has done it
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(fs);
    }

    /** No settings, and an answer to how fine the file system's time stamps are. */
    private static final class Nothing extends FileBasedConfig {
        private static final long RESOLUTION_MILLIS = 10;

        Nothing(FS fs) {
            super(null, fs);
        }

        @Override
        public void load() {
            // there is no file
        }

        @Override
        public void save() {
            // nothing of it is the user's
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem") ? unit.convert(RESOLUTION_MILLIS, TimeUnit.MILLISECONDS) : otherwise;
        }
    }
}
