# Which commit this is: said by -DFLIPWATCH_COMMIT, or by the file .commit where the sources were exported by git, or by
# git itself; "unknown" where none of them knows.
set(FLIPWATCH_COMMIT "" CACHE STRING "The commit that --version tells; empty: found out")
set(commit "${FLIPWATCH_COMMIT}")
if(NOT commit AND EXISTS ${PROJECT_SOURCE_DIR}/.commit)
  file(STRINGS ${PROJECT_SOURCE_DIR}/.commit commit REGEX "^[0-9a-f]+$")
endif()
find_package(Git QUIET)
if(NOT commit AND GIT_FOUND)
  execute_process(COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} describe --always --dirty --abbrev=12 --exclude=*
    OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  # Told anew when another commit is checked out.
  execute_process(COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} rev-parse --path-format=absolute --git-path logs/HEAD
    OUTPUT_VARIABLE head OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(head AND EXISTS "${head}")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${head}")
  endif()
endif()
if(NOT commit)
  set(commit "unknown")
endif()
set(FLIPWATCH_PACKAGED_COMMIT "${commit}" CACHE INTERNAL "")
block(SCOPE_FOR VARIABLES)
  set(FLIPWATCH_COMMIT "${commit}")
  configure_file(commit.h.in commit.h @ONLY)
endblock()
