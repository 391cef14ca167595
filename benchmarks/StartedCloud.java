import dev.athanor.local.LocalCloud;
import dev.athanor.local.LocalCloudOptions;
import java.nio.file.Path;

/** Starts a local cloud, says how long that took, and waits to be killed. */
class StartedCloud {

    public static void main(String[] arguments) throws InterruptedException {
        long begin = System.nanoTime();
        LocalCloud cloud = LocalCloud.start(LocalCloudOptions.in(Path.of(arguments[0])));
        System.out.println("ready " + (System.nanoTime() - begin) / 1_000_000);
        Thread.sleep(Long.MAX_VALUE);
        cloud.close();
    }
}
