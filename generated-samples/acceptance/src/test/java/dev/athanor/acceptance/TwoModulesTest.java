package dev.athanor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker, what it offers, and its database are declared in one Maven module; another one is bound to it, and deploys both. */
class TwoModulesTest {

    private static final String USERS = """
            package com.example.users;

            import dev.athanor.annotation.*;
            import dev.athanor.binding.Database;

            @Worker(entrypoint = "src/main/worker/users.ts", compatibilityDate = "2026-04-01")
            public interface Users {
                UsersDb db();

                @D1Database(migrations = "src/main/migrations")
                interface UsersDb extends Database {}

                @Entrypoint(worker = Users.class)
                interface UserService { String find(String id); }
            }
            """;

    private static final String USERS_CODE = """
            import { WorkerEntrypoint } from "cloudflare:workers";
            import type { Env } from "athanor/users";

            export class UserService extends WorkerEntrypoint<Env> {
              async find(id: string): Promise<string> {
                return (await this.env.DB.prepare("SELECT name FROM users WHERE id = ?").bind(id).first<string>("name")) ?? "";
              }
            }

            export default { fetch: () => new Response(null, { status: 404 }) };
            """;

    private static final String API = """
            package com.example.api;

            import com.example.users.Users;
            import dev.athanor.annotation.Worker;

            @Worker(entrypoint = "src/main/worker/api.ts", compatibilityDate = "2026-04-01", url = true)
            public interface Api {
                Users.UserService users();
            }
            """;

    private static final String API_CODE = """
            import type { Handler } from "athanor/api";

            export default {
              async fetch(request, env) {
                return new Response("hello " + (await env.USERS.find("1")));
              },
            } satisfies Handler;
            """;

    @TempDir
    private Path build;

    @Test
    void oneModuleDeploysWhatTheOtherDeclaresFromItsFiles() throws IOException {
        String pom = Files.readString(Sample.LOADER.directory().resolve("pom.xml"));
        write("pom.xml", root());
        write("users/pom.xml", named(pom, "users", "").replaceFirst("(?s)<executions>.*?</executions>", ""));
        write("users/src/main/java/com/example/users/Users.java", USERS);
        write("users/src/main/worker/users.ts", USERS_CODE);
        write(
                "users/src/main/migrations/0001_users.sql",
                "CREATE TABLE users (id TEXT, name TEXT);\nINSERT INTO users VALUES ('1', 'Ada');\n");
        write("api/pom.xml", named(pom, "api", """
                    <dependency>
                      <groupId>com.example</groupId>
                      <artifactId>users</artifactId>
                      <version>1.0.0</version>
                    </dependency>
                """));
        write("api/src/main/java/com/example/api/Api.java", API);
        write("api/src/main/worker/api.ts", API_CODE);

        MavenRun run = new MavenBuild(build).run("deploy", "-Dathanor.call=/");

        assertThat(run.succeeded()).as(run.output()).isTrue();
        assertThat(run.output()).contains("api-dev-users-db", "api-dev-users", "hello Ada");
        assertThat(build.resolve("users/target/athanor/local")).doesNotExist();
    }

    private void write(String path, String text) throws IOException {
        Path file = build.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String named(String pom, String artifact, String dependency) {
        return pom.replaceFirst("<artifactId>loader</artifactId>", "<artifactId>" + artifact + "</artifactId>")
                .replaceFirst("  </dependencies>", dependency + "  </dependencies>");
    }

    private static String root() {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>dev.athanor</groupId>
                    <artifactId>athanor-generated-samples</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                  </parent>
                  <groupId>com.example</groupId>
                  <artifactId>both</artifactId>
                  <version>1.0.0</version>
                  <packaging>pom</packaging>
                  <properties><maven.deploy.skip>true</maven.deploy.skip></properties>
                  <modules><module>users</module><module>api</module></modules>
                </project>
                """;
    }
}
