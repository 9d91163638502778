package org.floorwalker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE: the scripts say in words what a machine lacks and how to get it.
final class ScriptsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> USUAL = List.of("bash", "cat", "dirname", "grep", "readlink");

  @TempDir private Path programs = Path.of("");

  /// What a process said and how it ended.
  private record Said(int exit, String errors) {}

  @BeforeEach
  void aMachineWithHardlyAnything() throws IOException {
    for (String program : USUAL) {
      add(program, "exec " + whereIs(program) + " \"$@\"");
    }
    add("id", "echo 1000");
    add("sudo", "exit 1");
  }

  private static Path whereIs(String program) {
    return Stream.of("/bin", "/usr/bin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private void add(String program, String line) throws IOException {
    Path file = programs.resolve(program);
    Files.writeString(file, "#!" + whereIs("bash") + "\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Said run(String script) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(whereIs("bash").toString(), ROOT.resolve(script).toString());
    builder.environment().put("PATH", programs.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), errors);
  }

  @Test
  void a01_whoMayNotInstallIsToldWhatToAskFor() throws Exception {
    add("apt-get", "exit 1");
    Said said = run("bin/test");
    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.errors())
        .contains("needs maven chromium", "apt-get install maven chromium", "dnf install");
  }

  @Test
  void a02_onlyWhatIsMissingIsNamed() throws Exception {
    add("mvn", "exit 0");
    Said said = run("bin/test");
    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.errors()).contains("apt-get install chromium").doesNotContain("maven");
  }

  @Test
  void a03_aJdkOf25IsFoundAmongThoseNamed() throws Exception {
    assertThat(run("bin/java-home").exit()).isEqualTo(ExitCode.DONE);
  }
}
