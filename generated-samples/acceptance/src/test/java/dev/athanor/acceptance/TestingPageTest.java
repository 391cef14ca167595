package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A project made of what {@code docs/testing.md} and the README say, as a Java module and with JUnit 6. */
@ResourceLock(MavenBuild.LOCK)
class TestingPageTest {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("samples.directory")).resolve("..").normalize();
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** Maven's own version of it differs from one Maven to the next; this one is there. */
    private static final String RESOURCES = "<plugin><artifactId>maven-resources-plugin</artifactId><version>"
            + System.getProperty("resources-plugin.version") + "</version></plugin>\n";

    @TempDir
    private Path project;

    @Test
    void theTestOfThePageIsGreen() throws IOException {
        List<String> xml = blocks("README.md", "xml");
        String guide = Files.readString(REPOSITORY.resolve("docs/testing.md"));
        List<String> pages = blocks("docs/testing.md", "xml");
        List<String> java = blocks("docs/testing.md", "java");
        String ofReadme = xml.get(0).replace("</dependencies>", pages.get(0) + "</dependencies>");
        write(
                "pom.xml",
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>guestbook</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                """
                        + ofReadme.replace("<plugins>", "<plugins>" + RESOURCES + pages.get(1))
                                .replace("5.14.4", System.getProperty("next-junit.version"))
                        + "</project>\n");
        assertThat(guide).contains("requires java.net.http");
        write(
                "src/main/java/module-info.java",
                "module com.example.guestbook { requires dev.athanor.annotations; requires java.net.http; }\n");
        write("src/main/java/com/example/guestbook/Guestbook.java", java.get(0));
        write("src/main/worker/guestbook.ts", blocks("docs/testing.md", "ts").get(0));
        write("src/test/java/com/example/guestbook/GuestbookTest.java", java.get(1));

        MavenRun run = new MavenBuild(project).run("test");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        assertThat(project.resolve("target/athanor/local")).doesNotExist();
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> blocks(String page, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(REPOSITORY.resolve(page)));
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }
}
