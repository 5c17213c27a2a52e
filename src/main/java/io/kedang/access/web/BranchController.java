package io.kedang.access.web;

import io.kedang.access.Actors;
import io.kedang.access.Branch;
import io.kedang.access.BranchTree;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The branch tree as far as the reader's own reaches. */
@RestController
@RequestMapping("/api/branches")
class BranchController {

  record BranchLine(String code, String name, String nameEn, String parentCode) {}

  record NewBranch(
      @NotBlank @Pattern(regexp = "\\d{6}") String code,
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 100) String nameEn,
      @NotBlank String parentCode) {}

  record Names(@NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 100) String nameEn) {}

  private final BranchTree branches;

  BranchController(BranchTree branches) {
    this.branches = branches;
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  public List<BranchLine> list() {
    return branches.seenBy(Actors.current()).stream().map(BranchController::line).toList();
  }

  @PostMapping
  @PreAuthorize("hasRole('system-admin')")
  @ResponseStatus(HttpStatus.CREATED)
  public BranchLine add(@Valid @RequestBody NewBranch branch) {
    return line(
        branches.add(
            Actors.current(), branch.code(), branch.name(), branch.nameEn(), branch.parentCode()));
  }

  @PutMapping("/{code}")
  @PreAuthorize("hasRole('system-admin')")
  public BranchLine rename(@PathVariable("code") String code, @Valid @RequestBody Names names) {
    return line(branches.rename(Actors.current(), code, names.name(), names.nameEn()));
  }

  private static BranchLine line(Branch branch) {
    return new BranchLine(branch.code(), branch.name(), branch.nameEn(), branch.parentCode());
  }
}
