"""The command line from a checkout: `python main.py report A.txt B.txt`."""

from compare.cli import main

if __name__ == "__main__":
    main()
